using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Data.Sync;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spend;

/// <summary>Stores an import in one transaction, its run in the journal included.</summary>
public sealed class SpendImportLedger(IDbContextFactory<FinOpsDbContext> contexts, TimeProvider time) : ISpendImportLedger
{
    private const string Step = "import";

    /// <inheritdoc />
    public async Task<RowChanges> StoreAsync(
        ImportedSpend spend, IReadOnlyList<SplitDimensionKey> dimensions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(spend);
        ArgumentNullException.ThrowIfNull(dimensions);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow().UtcDateTime;
        var run = AddRun(context, spend, now);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var sources = await DaySources.LoadAsync(context, SpendSource.CostExplorer, DaysIn(spend), cancellationToken).ConfigureAwait(false);
        var changes = default(RowChanges);
        IReadOnlyList<int> changedDays = [];
        if (spend.Facts is { } facts)
        {
            await CompareAsync(context, sources, facts, run.Id, now, cancellationToken).ConfigureAwait(false);
            var stored = await FactsOfAsync(context, facts, sources, cancellationToken).ConfigureAwait(false);
            (changes, changedDays) = await FactMerge.RunAsync(
                context,
                stored,
                [.. facts.Rows.Where(row => sources.Accepted.Contains(DayKey.From(row.Day)))],
                dimensions,
                new FactChangeOrigin(run.Id, now, sources.Closed),
                cancellationToken).ConfigureAwait(false);
            sources.Record(run.Id, now);
        }

        if (spend.RecordTypes is { } types) changes += await MergeTypesAsync(context, types, sources, cancellationToken).ConfigureAwait(false);
        (run.RowsInserted, run.RowsUpdated, run.RowsDeleted) = (changes.Inserted, changes.Updated, changes.Deleted);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await AllocationRefresh.RunAsync(context, changedDays, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return changes;
    }

    /// <summary>The days of the files, and whether each is final.</summary>
    private static Dictionary<int, bool> DaysIn(ImportedSpend spend)
    {
        var estimated = (spend.Facts?.Rows ?? []).Concat(spend.RecordTypes?.Rows ?? []).Where(row => row.IsEstimated).Select(row => row.Day).ToHashSet();
        return (spend.Facts?.Days ?? []).Concat(spend.RecordTypes?.Days ?? []).Distinct().ToDictionary(DayKey.From, day => !estimated.Contains(day));
    }

    private static async Task<int> CompareAsync(
        FinOpsDbContext context, DaySources sources, ImportedTable facts, int runId, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var held = await DaySources.StoredTotalsAsync(context, sources.Contested, facts.Services, cancellationToken).ConfigureAwait(false);
        return await sources.CompareAsync(DayTotal.Of(facts.Rows), held, isWhole: false, runId, nowUtc, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<SpendFact>> FactsOfAsync(
        FinOpsDbContext context, ImportedTable table, DaySources sources, CancellationToken cancellationToken)
    {
        var days = table.Days.Select(DayKey.From).ToHashSet();
        var stored = await context.SpendFacts
            .Where(fact => fact.Day >= days.Min() && fact.Day <= days.Max())
            .Include(fact => fact.ChargeLine)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        // A source that replaces another one replaces it whole; else only the services that the files cover.
        return
        [
            .. stored.Where(fact => days.Contains(fact.Day) && sources.Accepted.Contains(fact.Day)
                && (sources.Replaced.Contains(fact.Day) || table.Services.Contains(fact.ChargeLine!.Service))),
        ];
    }

    private static async Task<RowChanges> MergeTypesAsync(
        FinOpsDbContext context, ImportedTable table, DaySources sources, CancellationToken cancellationToken)
    {
        var days = table.Days.Select(DayKey.From).ToHashSet();
        var stored = await context.RecordTypeCharges
            .Where(charge => charge.Day >= days.Min() && charge.Day <= days.Max())
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return RecordTypeMerge.Apply(
            context,
            [
                .. stored.Where(charge => days.Contains(charge.Day) && sources.Accepted.Contains(charge.Day)
                    && (sources.Replaced.Contains(charge.Day) || table.Services.Contains(charge.Service))),
            ],
            [.. table.Rows.Where(row => sources.Accepted.Contains(DayKey.From(row.Day)))]);
    }

    private static SyncRun AddRun(FinOpsDbContext context, ImportedSpend spend, DateTime nowUtc)
    {
        var run = new SyncRun
        {
            StartedUtc = nowUtc,
            FinishedUtc = nowUtc,
            From = spend.Period.Start,
            ToExclusive = spend.Period.EndExclusive,
            Trigger = SpendImport.Trigger,
            Succeeded = true,
            DaysEstimated = spend.Facts?.Rows.Where(row => row.IsEstimated).Select(row => row.Day).Distinct().Count() ?? 0,
            Notes = string.Join('\n', spend.Notes),
            Steps = [new SyncStep { Key = Step, CompletedUtc = nowUtc }],
        };
        context.SyncRuns.Add(run);
        return run;
    }
}
