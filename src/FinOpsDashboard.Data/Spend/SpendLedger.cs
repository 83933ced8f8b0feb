using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spend;

/// <summary>The stored spend.</summary>
public sealed class SpendLedger(IDbContextFactory<FinOpsDbContext> contexts, TimeProvider time) : ISpendLedger
{
    /// <inheritdoc />
    public async Task<bool> HoldsDemoDataAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await LedgerFacts.IsDemoAsync(context, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<LedgerState> GetStateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var synced = await context.SyncRuns.AnyAsync(run => run.Succeeded && run.Trigger != SpendImport.Trigger, cancellationToken).ConfigureAwait(false);
        // An older day stays as it is: Cost Explorer has nothing to say of it any more.
        var kept = DayKey.From(SyncWindow.FirstKeptDay(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)));
        var first = await FirstEstimatedAsync(context, kept, cancellationToken).ConfigureAwait(false);
        return new LedgerState(!synced, first is { } day ? DayKey.ToDay(day) : null);
    }

    /// <inheritdoc />
    public async Task<RowChanges> StoreFactsAsync(
        FactPull pull, IReadOnlyList<SplitDimensionKey> dimensions, SyncStepMark mark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pull);
        ArgumentNullException.ThrowIfNull(mark);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow().UtcDateTime;
        var sources = await DaySources.LoadAsync(
            context,
            SpendSource.CostExplorer,
            pull.Period.Days().ToDictionary(DayKey.From, day => !pull.EstimatedDays.Contains(day)),
            cancellationToken).ConfigureAwait(false);
        await CompareAsync(context, sources, pull, mark.RunId, now, cancellationToken).ConfigureAwait(false);
        // A source that replaces another one replaces it whole; else only the services that were asked for.
        var stored = await FactsIn(context, pull.Period, sources.Replaced.Count > 0 ? null : pull.Services)
            .Include(fact => fact.ChargeLine).ToListAsync(cancellationToken).ConfigureAwait(false);
        var (changes, days) = await FactMerge.RunAsync(
            context,
            [.. stored.Where(fact => sources.Accepted.Contains(fact.Day) && IsCovered(fact, pull, sources))],
            [.. pull.Rows.Where(row => sources.Accepted.Contains(DayKey.From(row.Day)))],
            dimensions,
            new FactChangeOrigin(mark.RunId, now, sources.Closed),
            cancellationToken).ConfigureAwait(false);
        sources.Record(mark.RunId, now);
        await StepMarks.AddAsync(context, mark, time, cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await AllocationRefresh.RunAsync(context, days, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return changes;
    }

    /// <inheritdoc />
    public async Task<RowChanges> StoreRecordTypesAsync(
        DateRange period, IReadOnlyList<CostRow> rows, SyncStepMark mark, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var (from, to) = (DayKey.From(period.Start), DayKey.From(period.EndExclusive));
        var ofFiles = await DaysOfFilesAsync(context, period, cancellationToken).ConfigureAwait(false);
        var stored = await context.RecordTypeCharges
            .Where(charge => charge.Day >= from && charge.Day < to).ToListAsync(cancellationToken).ConfigureAwait(false);
        var changes = RecordTypeMerge.Apply(
            context,
            [.. stored.Where(charge => !ofFiles.Contains(charge.Day))],
            [.. rows.Where(row => !ofFiles.Contains(DayKey.From(row.Day)))]);
        await StepMarks.AddAsync(context, mark, time, cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return changes;
    }

    /// <inheritdoc />
    public async Task<IReadOnlySet<DateOnly>> GetDaysOfFilesAsync(DateRange period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var days = await DaysOfFilesAsync(context, period, cancellationToken).ConfigureAwait(false);
        return days.Select(DayKey.ToDay).ToHashSet();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CostRow>> GetFactsAsync(DateRange period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var facts = await OfCostExplorer(context, FactsIn(context, period, null)).AsNoTracking().Include(fact => fact.ChargeLine)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. facts.Select(fact => new CostRow(
                DayKey.ToDay(fact.Day), fact.ChargeLine!.Service, fact.ChargeLine.UsageType,
                fact.Metrics.ToMetrics(fact.ChargeLine.UsageUnit), fact.IsEstimated)),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<StoredLine>> GetLinesAsync(DateRange period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var months = await MonthsOfCostExplorerAsync(context, period, cancellationToken).ConfigureAwait(false);
        var lines = await context.LineMonths.Where(row => months.Contains(row.Month))
            .GroupBy(row => new { row.ChargeLine!.Service, row.ChargeLine.UsageType })
            .Select(line => new { line.Key, Estimated = line.Max(row => row.IsEstimated ? 1 : 0) })
            .TagWith("sync: lines for an estimate").ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. lines.Select(line => new StoredLine(line.Key.Service, line.Key.UsageType, line.Estimated == 1))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> GetServicesToSplitAsync(SplitDimensionKey dimension, DateRange period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var months = await MonthsOfCostExplorerAsync(context, period, cancellationToken).ConfigureAwait(false);
        return await PendingSplits.GetServicesAsync(context, dimension, period, months, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<ServiceDay, FactTotal>> GetFactTotalsAsync(DateRange period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var totals = await OfCostExplorer(context, FactsIn(context, period, null))
            .GroupBy(fact => new { fact.Day, fact.ChargeLine!.Service })
            .Select(group => new
            {
                group.Key.Day,
                group.Key.Service,
                Rows = group.Count(),
                Unblended = new FixedPoint(group.Sum(fact => fact.Metrics.UnblendedCost.Units), group.Sum(fact => fact.Metrics.UnblendedCost.Rest)),
                NetUnblended = new FixedPoint(group.Sum(fact => fact.Metrics.NetUnblendedCost.Units), group.Sum(fact => fact.Metrics.NetUnblendedCost.Rest)),
                Amortized = new FixedPoint(group.Sum(fact => fact.Metrics.AmortizedCost.Units), group.Sum(fact => fact.Metrics.AmortizedCost.Rest)),
                NetAmortized = new FixedPoint(group.Sum(fact => fact.Metrics.NetAmortizedCost.Units), group.Sum(fact => fact.Metrics.NetAmortizedCost.Rest)),
            })
            .TagWith("sync: sums of facts by service and day")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return totals.ToDictionary(
            total => new ServiceDay(total.Service, DayKey.ToDay(total.Day)),
            total => new FactTotal(
                new CostMetrics(total.Unblended.ToCost(), total.NetUnblended.ToCost(), total.Amortized.ToCost(), total.NetAmortized.ToCost(), 0, ""),
                total.Rows));
    }

    /// <inheritdoc />
    public async Task<int> CountEstimatedDaysAsync(DateRange period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await FactsIn(context, period, null).Where(fact => fact.IsEstimated).Select(fact => fact.Day)
            .Distinct().CountAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ServiceDay>> GetPendingSplitsAsync(
        SplitDimensionKey dimension, DateRange period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await PendingSplits.GetAsync(context, dimension, period, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task StoreSplitsAsync(
        SplitDimensionKey dimension, SplitTable table, SyncStepMark mark, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        await SplitStore.ReplaceAsync(context, dimension, table, cancellationToken).ConfigureAwait(false);
        await StepMarks.AddAsync(context, mark, time, cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await AllocationRefresh.RunAsync(
            context, table.Covered.Select(covered => DayKey.From(covered.Day)), cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task CompareAsync(
        FinOpsDbContext context, DaySources sources, FactPull pull, int runId, DateTime nowUtc, CancellationToken cancellationToken)
    {
        // What was asked for some services only says nothing of a day.
        if (pull.Services is not null) return;
        var held = await DaySources.StoredTotalsAsync(context, sources.Contested, null, cancellationToken).ConfigureAwait(false);
        await sources.CompareAsync(DayTotal.Of(pull.Rows), held, isWhole: true, runId, nowUtc, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsCovered(SpendFact fact, FactPull pull, DaySources sources) =>
        pull.Services is null || sources.Replaced.Contains(fact.Day) || pull.Services.Contains(fact.ChargeLine!.Service);

    private static async Task<HashSet<int>> DaysOfFilesAsync(FinOpsDbContext context, DateRange period, CancellationToken cancellationToken)
    {
        var (from, to) = (DayKey.From(period.Start), DayKey.From(period.EndExclusive));
        return await context.SpendDays.Where(day => day.Day >= from && day.Day < to && day.Source != SpendSource.CostExplorer)
            .Select(day => day.Day).ToHashSetAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The months that a period touches, as <c>yyyymm</c>, but for those that files alone are the source of.</summary>
    private static async Task<List<int>> MonthsOfCostExplorerAsync(FinOpsDbContext context, DateRange period, CancellationToken cancellationToken)
    {
        var (from, to) = (DayKey.From(period.Start), DayKey.From(period.EndExclusive));
        var sources = await context.SpendDays.Where(day => day.Day >= from && day.Day < to)
            .GroupBy(day => day.Day / 100).Select(month => new { Month = month.Key, Told = month.Max(day => day.Source == SpendSource.CostExplorer ? 1 : 0) })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var ofFiles = sources.Where(month => month.Told == 0).Select(month => month.Month).ToHashSet();
        return [.. period.Months().Select(DayKey.From).Where(month => !ofFiles.Contains(month))];
    }

    /// <summary>The first estimated day from one on; the monthly rollup says where to look, so that a year of final days is not.</summary>
    private static async Task<int?> FirstEstimatedAsync(FinOpsDbContext context, int from, CancellationToken cancellationToken)
    {
        var months = await context.LineMonths.Where(row => row.Month >= from / 100 && row.IsEstimated).Select(row => row.Month).Distinct().Order()
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var month in months)
        {
            var (start, end) = (Math.Max(from, month * 100), (month + 1) * 100);
            var day = await context.SpendFacts.Where(fact => fact.Day >= start && fact.Day < end && fact.IsEstimated)
                .MinAsync(fact => (int?)fact.Day, cancellationToken).ConfigureAwait(false);
            if (day is not null) return day;
        }

        return null;
    }

    private static IQueryable<SpendFact> OfCostExplorer(FinOpsDbContext context, IQueryable<SpendFact> facts) =>
        facts.Where(fact => !context.SpendDays.Any(day => day.Day == fact.Day && day.Source != SpendSource.CostExplorer));

    private static IQueryable<SpendFact> FactsIn(FinOpsDbContext context, DateRange period, IReadOnlyList<string>? services)
    {
        var (from, to) = (DayKey.From(period.Start), DayKey.From(period.EndExclusive));
        var facts = context.SpendFacts.Where(fact => fact.Day >= from && fact.Day < to);
        return services is null ? facts : facts.Where(fact => services.Contains(fact.ChargeLine!.Service));
    }
}
