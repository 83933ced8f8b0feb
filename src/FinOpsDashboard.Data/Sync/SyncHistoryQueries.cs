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
        var rows = await context.SyncRuns.AsNoTracking().OrderByDescending(run => run.Id).Take(runs).ToListAsync(cancellationToken).ConfigureAwait(false);
        var first = await context.SpendFacts.MinAsync(fact => (int?)fact.Day, cancellationToken).ConfigureAwait(false);
        var last = await context.SpendFacts.MaxAsync(fact => (int?)fact.Day, cancellationToken).ConfigureAwait(false);
        var facts = await context.SpendFacts.CountAsync(cancellationToken).ConfigureAwait(false);
        var lease = await context.SyncLeases.AsNoTracking().SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        return new SyncHistory(
            [.. rows.Select(Past)],
            await journal.CountBilledRequestsAsync(month, cancellationToken).ConfigureAwait(false),
            first is { } from && last is { } to ? new DateRange(DayKey.ToDay(from), DayKey.ToDay(to).AddDays(1)) : null,
            facts,
            lease is not null && lease.ExpiresUtc > now.UtcDateTime ? new RunningSync(lease.HolderDescription, lease.AcquiredUtc) : null);
    }

    private static PastSync Past(SyncRun run) => new(
        run.StartedUtc,
        run.FinishedUtc is { } finished ? new DateTimeOffset(finished) : null,
        new DateRange(run.From, run.ToExclusive),
        run.Trigger,
        run.Succeeded,
        run.BilledRequests,
        new RowChanges(run.RowsInserted, run.RowsUpdated, run.RowsDeleted),
        run.DaysEstimated,
        run.FailureMessage,
        run.FailureAdvice,
        run.Notes.Length == 0 ? [] : run.Notes.Split('\n'));
}
