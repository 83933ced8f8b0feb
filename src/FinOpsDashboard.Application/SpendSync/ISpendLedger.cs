using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>The stored spend. Every method that stores is one transaction, its step mark and the allocation to features included.</summary>
public interface ISpendLedger
{
    /// <summary>Whether the spend in it is the labelled demo data.</summary>
    Task<bool> HoldsDemoDataAsync(CancellationToken cancellationToken);

    /// <summary>How far it is, as a sync needs to know.</summary>
    Task<LedgerState> GetStateAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes the base facts of a period equal to the rows: new ones are inserted, others updated, those that are not there any more
    /// deleted. Days of services that changed are noted as to be split again by each dimension.
    /// </summary>
    /// <param name="pull">What was pulled. Days that a file is the better source of are left as they are, and a difference is noted.</param>
    /// <param name="dimensions">The split dimensions.</param>
    /// <param name="mark">The step that is done with it.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    Task<RowChanges> StoreFactsAsync(
        FactPull pull, IReadOnlyList<SplitDimensionKey> dimensions, SyncStepMark mark, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the charges by record type of a period equal to the rows (service, record type), but for the days that a file is the source of.
    /// </summary>
    Task<RowChanges> StoreRecordTypesAsync(
        DateRange period, IReadOnlyList<CostRow> rows, SyncStepMark mark, CancellationToken cancellationToken);

    /// <summary>The days of a period that a file is the source of: Cost Explorer is not asked about their shares.</summary>
    Task<IReadOnlySet<DateOnly>> GetDaysOfFilesAsync(DateRange period, CancellationToken cancellationToken);

    /// <summary>The base facts of a period that Cost Explorer is the source of, as (service, usage type).</summary>
    Task<IReadOnlyList<CostRow>> GetFactsAsync(DateRange period, CancellationToken cancellationToken);

    /// <summary>
    /// The services and usage types of the months that a period touches, but for months that files alone are the source of. From the monthly
    /// rollup, for estimates: no fact is read.
    /// </summary>
    Task<IReadOnlyList<StoredLine>> GetLinesAsync(DateRange period, CancellationToken cancellationToken);

    /// <summary>
    /// The services that a sync of a period would split by a dimension: those noted, and those of lines of which a whole month was never split.
    /// From the monthly rollup, for estimates; <see cref="GetPendingSplitsAsync"/> looks at every day.
    /// </summary>
    Task<IReadOnlyList<string>> GetServicesToSplitAsync(SplitDimensionKey dimension, DateRange period, CancellationToken cancellationToken);

    /// <summary>The sums of the base facts of every day of every service in a period that Cost Explorer is the source of.</summary>
    Task<IReadOnlyDictionary<ServiceDay, FactTotal>> GetFactTotalsAsync(DateRange period, CancellationToken cancellationToken);

    /// <summary>The number of days in a period that are estimated.</summary>
    Task<int> CountEstimatedDaysAsync(DateRange period, CancellationToken cancellationToken);

    /// <summary>The days of services that have to be split again by a dimension.</summary>
    Task<IReadOnlyList<ServiceDay>> GetPendingSplitsAsync(SplitDimensionKey dimension, DateRange period, CancellationToken cancellationToken);

    /// <summary>Replaces the shares of the given days of services, and notes which of them are still to be done.</summary>
    Task StoreSplitsAsync(
        SplitDimensionKey dimension, SplitTable table, SyncStepMark mark, CancellationToken cancellationToken);
}
