using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spend;

/// <summary>The stored spend.</summary>
public sealed class SpendLedger(IDbContextFactory<FinOpsDbContext> contexts, TimeProvider time) : ISpendLedger
{
    /// <inheritdoc />
    public async Task<LedgerState> GetStateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var demo = await context.Settings.AnyAsync(setting => setting.Key == SettingKeys.DemoData, cancellationToken).ConfigureAwait(false);
        var synced = await context.SyncRuns.AnyAsync(run => run.Succeeded && run.Trigger != SpendImport.Trigger, cancellationToken).ConfigureAwait(false);
        // An older day stays as it is: Cost Explorer has nothing to say of it any more.
        var kept = DayKey.From(SyncWindow.FirstKeptDay(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)));
        var first = await context.SpendFacts.Where(fact => fact.Day >= kept && fact.IsEstimated).MinAsync(fact => (int?)fact.Day, cancellationToken).ConfigureAwait(false);
        return new LedgerState(demo, !synced, first is { } day ? DayKey.ToDay(day) : null);
    }

    /// <inheritdoc />
    public async Task<RowChanges> StoreFactsAsync(
        DateRange period,
        IReadOnlyList<string>? services,
        IReadOnlyList<CostRow> rows,
        IReadOnlyList<SplitDimensionKey> dimensions,
        SyncStepMark mark,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var stored = await FactsIn(context, period, services).Include(fact => fact.ChargeLine).ToListAsync(cancellationToken).ConfigureAwait(false);
        var (changes, days) = await FactMerge.RunAsync(context, stored, rows, dimensions, time.GetUtcNow().UtcDateTime, cancellationToken)
            .ConfigureAwait(false);
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
        var stored = await context.RecordTypeCharges
            .Where(charge => charge.Day >= from && charge.Day < to).ToListAsync(cancellationToken).ConfigureAwait(false);
        var changes = RecordTypeMerge.Apply(context, stored, rows);
        await StepMarks.AddAsync(context, mark, time, cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return changes;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CostRow>> GetFactsAsync(DateRange period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var facts = await FactsIn(context, period, null).AsNoTracking().Include(fact => fact.ChargeLine)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. facts.Select(fact => new CostRow(
                DayKey.ToDay(fact.Day), fact.ChargeLine!.Service, fact.ChargeLine.UsageType,
                fact.Metrics.ToMetrics(fact.ChargeLine.UsageUnit), fact.IsEstimated)),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<ServiceDay, FactTotal>> GetFactTotalsAsync(DateRange period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var totals = await FactsIn(context, period, null)
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

    private static IQueryable<SpendFact> FactsIn(FinOpsDbContext context, DateRange period, IReadOnlyList<string>? services)
    {
        var (from, to) = (DayKey.From(period.Start), DayKey.From(period.EndExclusive));
        var facts = context.SpendFacts.Where(fact => fact.Day >= from && fact.Day < to);
        return services is null ? facts : facts.Where(fact => services.Contains(fact.ChargeLine!.Service));
    }
}
