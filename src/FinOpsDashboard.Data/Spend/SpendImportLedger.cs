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
        var changes = default(RowChanges);
        IReadOnlyList<int> changedDays = [];
        if (spend.Facts is { } facts)
        {
            var stored = await FactsOfAsync(context, facts, cancellationToken).ConfigureAwait(false);
            (changes, changedDays) = await FactMerge.RunAsync(
                context, stored, facts.Rows, dimensions, time.GetUtcNow().UtcDateTime, cancellationToken).ConfigureAwait(false);
        }

        if (spend.RecordTypes is { } types) changes += await MergeTypesAsync(context, types, cancellationToken).ConfigureAwait(false);
        AddRun(context, spend, changes);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await AllocationRefresh.RunAsync(context, changedDays, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return changes;
    }

    private static async Task<IReadOnlyList<SpendFact>> FactsOfAsync(FinOpsDbContext context, ImportedTable table, CancellationToken cancellationToken)
    {
        var days = table.Days.Select(DayKey.From).ToHashSet();
        var stored = await context.SpendFacts
            .Where(fact => fact.Day >= days.Min() && fact.Day <= days.Max() && table.Services.Contains(fact.ChargeLine!.Service))
            .Include(fact => fact.ChargeLine)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. stored.Where(fact => days.Contains(fact.Day))];
    }

    private static async Task<RowChanges> MergeTypesAsync(FinOpsDbContext context, ImportedTable table, CancellationToken cancellationToken)
    {
        var days = table.Days.Select(DayKey.From).ToHashSet();
        var stored = await context.RecordTypeCharges
            .Where(charge => charge.Day >= days.Min() && charge.Day <= days.Max() && table.Services.Contains(charge.Service))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return RecordTypeMerge.Apply(context, [.. stored.Where(charge => days.Contains(charge.Day))], table.Rows);
    }

    private void AddRun(FinOpsDbContext context, ImportedSpend spend, RowChanges changes)
    {
        var now = time.GetUtcNow().UtcDateTime;
        context.SyncRuns.Add(new SyncRun
        {
            StartedUtc = now,
            FinishedUtc = now,
            From = spend.Period.Start,
            ToExclusive = spend.Period.EndExclusive,
            Trigger = SpendImport.Trigger,
            Succeeded = true,
            RowsInserted = changes.Inserted,
            RowsUpdated = changes.Updated,
            RowsDeleted = changes.Deleted,
            DaysEstimated = spend.Facts?.Rows.Where(row => row.IsEstimated).Select(row => row.Day).Distinct().Count() ?? 0,
            Notes = string.Join('\n', spend.Notes),
            Steps = [new SyncStep { Key = Step, CompletedUtc = now }],
        });
    }
}
