using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>The stored spend. Every method that stores is one transaction, its step mark and the allocation to features included.</summary>
public interface ISpendLedger
{
    /// <summary>What the ledger holds, in short.</summary>
    Task<LedgerState> GetStateAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes the base facts of a period equal to the rows: new ones are inserted, others updated, those that are not there any more
    /// deleted. Days of services that changed are noted as to be split again by each dimension.
    /// </summary>
    /// <param name="period">The days that the rows cover.</param>
    /// <param name="services">The services that the rows cover; null for every service there is.</param>
    /// <param name="rows">Rows by (service, usage type).</param>
    /// <param name="dimensions">The split dimensions.</param>
    /// <param name="mark">The step that is done with it.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    Task<RowChanges> StoreFactsAsync(
        DateRange period,
        IReadOnlyList<string>? services,
        IReadOnlyList<CostRow> rows,
        IReadOnlyList<SplitDimensionKey> dimensions,
        SyncStepMark mark,
        CancellationToken cancellationToken);

    /// <summary>Makes the charges by record type of a period equal to the rows (service, record type).</summary>
    Task<RowChanges> StoreRecordTypesAsync(
        DateRange period, IReadOnlyList<CostRow> rows, SyncStepMark mark, CancellationToken cancellationToken);

    /// <summary>The base facts of a period, as (service, usage type).</summary>
    Task<IReadOnlyList<CostRow>> GetFactsAsync(DateRange period, CancellationToken cancellationToken);

    /// <summary>The sums of the base facts of every day of every service in a period.</summary>
    Task<IReadOnlyDictionary<ServiceDay, FactTotal>> GetFactTotalsAsync(DateRange period, CancellationToken cancellationToken);

    /// <summary>The number of days in a period that are estimated.</summary>
    Task<int> CountEstimatedDaysAsync(DateRange period, CancellationToken cancellationToken);

    /// <summary>The days of services that have to be split again by a dimension.</summary>
    Task<IReadOnlyList<ServiceDay>> GetPendingSplitsAsync(SplitDimensionKey dimension, DateRange period, CancellationToken cancellationToken);

    /// <summary>Replaces the shares of the given days of services, and notes which of them are still to be done.</summary>
    Task StoreSplitsAsync(
        SplitDimensionKey dimension, SplitTable table, SyncStepMark mark, CancellationToken cancellationToken);
}

/// <summary>What the ledger holds, in short.</summary>
/// <param name="HoldsDemoData">Whether the spend in it is the labelled demo data.</param>
/// <param name="NeverSynced">Whether no sync ever finished.</param>
/// <param name="FirstEstimatedDay">
/// The first day that AWS called estimated when it was last pulled, of those it still keeps; null when there is none.
/// </param>
public sealed record LedgerState(bool HoldsDemoData, bool NeverSynced, DateOnly? FirstEstimatedDay);

/// <summary>How many rows a pull changed.</summary>
public readonly record struct RowChanges(int Inserted, int Updated, int Deleted)
{
    /// <summary>Adds counts.</summary>
    public static RowChanges operator +(RowChanges left, RowChanges right) =>
        new(left.Inserted + right.Inserted, left.Updated + right.Updated, left.Deleted + right.Deleted);
}

/// <summary>One day of one service.</summary>
public readonly record struct ServiceDay(string Service, DateOnly Day);

/// <summary>The sum of the base facts of one service on one day.</summary>
/// <param name="Metrics">The sums; the quantity has no meaning across usage types.</param>
/// <param name="Rows">How many facts were added.</param>
public readonly record struct FactTotal(CostMetrics Metrics, int Rows);

/// <summary>The shares of some days of some services by one dimension.</summary>
/// <param name="Covered">The days of services that the shares cover whole.</param>
/// <param name="Shares">The shares.</param>
/// <param name="StillPending">Covered days whose shares do not add up to the base yet: to be asked again by the next refresh.</param>
/// <param name="Descriptions">Readable names of values, such as account names.</param>
public sealed record SplitTable(
    IReadOnlyCollection<ServiceDay> Covered,
    IReadOnlyList<SplitShare> Shares,
    IReadOnlySet<ServiceDay> StillPending,
    IReadOnlyDictionary<string, string> Descriptions);

/// <summary>The share of one value in one base fact.</summary>
public sealed record SplitShare(DateOnly Day, string Service, string UsageType, string Value, CostMetrics Metrics, bool IsEstimated);
