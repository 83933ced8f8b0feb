using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Sync;

/// <summary>Reads what syncs did.</summary>
public sealed class SyncHistoryQueries(IDbContextFactory<FinOpsDbContext> contexts, ISyncJournal journal, TimeProvider time) : ISyncHistory
{
    /// <inheritdoc />
    public async Task<SyncHistory> GetAsync(int runs, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var all = context.SyncRuns.AsNoTracking().Include(run => run.Steps).OrderByDescending(run => run.Id);
        var rows = await all.Take(runs).ToListAsync(cancellationToken).ConfigureAwait(false);
        // Apart from the list: imports and syncs must not push each other out of it.
        var lastSync = await all.FirstOrDefaultAsync(run => run.Trigger != SpendImport.Trigger, cancellationToken).ConfigureAwait(false);
        var lastImport = await all.FirstOrDefaultAsync(run => run.Trigger == SpendImport.Trigger, cancellationToken).ConfigureAwait(false);
        var first = await context.SpendFacts.MinAsync(fact => (int?)fact.Day, cancellationToken).ConfigureAwait(false);
        var last = await context.SpendFacts.MaxAsync(fact => (int?)fact.Day, cancellationToken).ConfigureAwait(false);
        var lines = await context.LineMonths.Select(row => row.ChargeLineId).Distinct().CountAsync(cancellationToken).ConfigureAwait(false);
        var lease = await context.SyncLeases.AsNoTracking().SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        var isHeld = lease is not null && lease.ExpiresUtc > now.UtcDateTime;
        var running = isHeld ? lease!.RunId : null;
        return new SyncHistory(
            [.. rows.Select(row => Past(row, running))],
            await journal.CountBilledRequestsAsync(month, cancellationToken).ConfigureAwait(false),
            first is { } from && last is { } to ? new DateRange(DayKey.ToDay(from), DayKey.ToDay(to).AddDays(1)) : null,
            lines,
            isHeld ? new RunningSync(lease!.HolderDescription, lease.AcquiredUtc) : null)
        {
            LastSync = lastSync is null ? null : Past(lastSync, running),
            LastImport = lastImport is null ? null : Past(lastImport, running),
        };
    }

    private static PastSync Past(SyncRun run, int? running) => new(
        run.StartedUtc,
        run.FinishedUtc is { } finished ? new DateTimeOffset(finished) : null,
        new DateRange(run.From, run.ToExclusive),
        run.Trigger,
        run.Succeeded,
        // A run that was killed has no total of its own; its steps have.
        Math.Max(run.BilledRequests, run.Steps.Sum(step => step.BilledRequests)),
        new RowChanges(run.RowsInserted, run.RowsUpdated, run.RowsDeleted),
        run.DaysEstimated,
        run.FailureMessage,
        run.FailureAdvice,
        run.Notes.Length == 0 ? [] : run.Notes.Split('\n'))
    {
        IsRunning = run.Id == running,
    };
}
