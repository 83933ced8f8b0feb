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
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var changes = default(RowChanges);
        IReadOnlyCollection<int> changedDays = [];
        if (spend.Facts is { } facts)
        {
            var merge = await MergeAsync(context, facts, dimensions, cancellationToken).ConfigureAwait(false);
            changes += merge.Counts;
            changedDays = merge.Days;
        }

        if (spend.RecordTypes is { } types) changes += await MergeTypesAsync(context, types, cancellationToken).ConfigureAwait(false);
        AddRun(context, spend, changes);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await AllocationRefresh.RunAsync(context, changedDays, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return changes;
    }

    private async Task<(RowChanges Counts, IReadOnlyCollection<int> Days)> MergeAsync(
        FinOpsDbContext context, ImportedTable table, IReadOnlyList<SplitDimensionKey> dimensions, CancellationToken cancellationToken)
    {
        var lines = await ChargeLineCatalog.LoadAsync(context, cancellationToken).ConfigureAwait(false);
        await lines.AddMissingAsync(table.Rows, cancellationToken).ConfigureAwait(false);
        var days = table.Days.Select(DayKey.From).ToHashSet();
        var stored = await context.SpendFacts
            .Where(fact => fact.Day >= days.Min() && fact.Day <= days.Max() && table.Services.Contains(fact.ChargeLine!.Service))
            .Include(fact => fact.ChargeLine)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var merge = new FactMerge(context, lines, time.GetUtcNow().UtcDateTime);
        var counts = merge.Apply([.. stored.Where(fact => days.Contains(fact.Day))], table.Rows);
        await PendingSplits.AddAsync(context, dimensions, merge.ChangedDays, cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await SplitStore.UnsplitAsync(context, merge.Changes, cancellationToken).ConfigureAwait(false);
        await SplitStore.RemarkAsync(context, merge.RemarkedDays, cancellationToken).ConfigureAwait(false);
        return (counts, [.. merge.ChangedDays.Select(day => day.Day).Union(merge.RemarkedDays)]);
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
