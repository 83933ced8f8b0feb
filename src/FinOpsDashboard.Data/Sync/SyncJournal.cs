using System.Diagnostics;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Sync;

/// <summary>The stored runs and the lease.</summary>
public sealed class SyncJournal(IDbContextFactory<FinOpsDbContext> contexts, TimeProvider time) : ISyncJournal
{
    /// <inheritdoc />
    public async Task<RunningSync?> TryAcquireLeaseAsync(string holder, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow().UtcDateTime;
        var lease = await context.SyncLeases.AsNoTracking().SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (lease is not null && IsHeld(lease, now)) return Describe(lease);
        if (lease is not null)
        {
            // Only the lease that was looked at: somebody else may have taken it over just now.
            await context.SyncLeases.Where(row => row.Holder == lease.Holder).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        }

        context.SyncLeases.Add(new SyncLease
        {
            Holder = holder,
            HolderDescription = $"process {Environment.ProcessId} on {Environment.MachineName}",
            Host = Environment.MachineName,
            ProcessId = Environment.ProcessId,
            AcquiredUtc = now,
            ExpiresUtc = now + duration,
        });
        try
        {
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (DbUpdateException)
        {
            // The primary key lets one in: the other was faster.
            var other = await context.SyncLeases.AsNoTracking().SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (other is null) throw;
            return Describe(other);
        }
    }

    /// <inheritdoc />
    public async Task<bool> RenewLeaseAsync(string holder, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var expires = time.GetUtcNow().UtcDateTime + duration;
        var renewed = await context.SyncLeases.Where(lease => lease.Holder == holder)
            .ExecuteUpdateAsync(update => update.SetProperty(lease => lease.ExpiresUtc, expires), cancellationToken).ConfigureAwait(false);
        return renewed > 0;
    }

    /// <inheritdoc />
    public async Task ReleaseLeaseAsync(string holder, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.SyncLeases.Where(lease => lease.Holder == holder).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<UnfinishedRun?> FindUnfinishedRunAsync(DateTimeOffset startedAfter, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var last = await Syncs(context).Include(run => run.Steps)
            .OrderByDescending(run => run.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return last is null || last.Succeeded || last.StartedUtc <= startedAfter.UtcDateTime
            ? null
            : new UnfinishedRun(
                last.Id, new DateRange(last.From, last.ToExclusive), last.Steps.Select(step => step.Key).ToHashSet(StringComparer.Ordinal));
    }

    /// <inheritdoc />
    public async Task<int> StartRunAsync(DateRange window, string trigger, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var run = new SyncRun
        {
            StartedUtc = time.GetUtcNow().UtcDateTime,
            From = window.Start,
            ToExclusive = window.EndExclusive,
            Trigger = trigger,
        };
        context.SyncRuns.Add(run);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await HoldLeaseForAsync(context, run.Id, cancellationToken).ConfigureAwait(false);
        return run.Id;
    }

    /// <inheritdoc />
    public async Task ContinueRunAsync(int runId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var run = await context.SyncRuns.SingleAsync(row => row.Id == runId, cancellationToken).ConfigureAwait(false);
        run.FinishedUtc = null;
        (run.FailureKind, run.FailureMessage, run.FailureAdvice) = (null, null, null);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await HoldLeaseForAsync(context, runId, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task FinishRunAsync(int runId, SyncReport report, CostSourceFailure? failure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var run = await AddAsync(context, runId, report, cancellationToken).ConfigureAwait(false);
        run.FinishedUtc = time.GetUtcNow().UtcDateTime;
        run.Succeeded = failure is null;
        (run.FailureKind, run.FailureMessage, run.FailureAdvice) = (failure?.Kind.ToString(), failure?.Message, failure?.Advice);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task AddToRunAsync(int runId, SyncReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await AddAsync(context, runId, report, cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<int> CountBilledRequestsAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        // A run that was killed has no total of its own; its steps have.
        var runs = await context.SyncRuns.AsNoTracking().Where(run => run.StartedUtc >= since.UtcDateTime)
            .Select(run => new { run.BilledRequests, OfSteps = run.Steps.Sum(step => step.BilledRequests) })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var outside = await context.PaidRequests.Where(paid => paid.AtUtc >= since.UtcDateTime)
            .SumAsync(paid => paid.Requests, cancellationToken).ConfigureAwait(false);
        return outside + runs.Sum(run => Math.Max(run.BilledRequests, run.OfSteps));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, int>> GetRequestsOfLastRunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var last = await Syncs(context).Include(run => run.Steps).Where(run => run.Succeeded)
            .OrderByDescending(run => run.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return last?.Steps.ToDictionary(step => step.Key, step => step.BilledRequests) ?? [];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> GetKnownServicesAsync(int runId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.KnownServices.Where(known => known.RunId == runId).Select(known => known.Service)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task StoreKnownServicesAsync(IReadOnlyList<string> services, SyncStepMark mark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mark);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var known = await context.KnownServices.ToDictionaryAsync(row => row.Service, cancellationToken).ConfigureAwait(false);
        foreach (var service in services)
        {
            if (!known.TryGetValue(service, out var row)) context.KnownServices.Add(row = new KnownService { Service = service });
            (row.RunId, row.DiscoveredUtc) = (mark.RunId, time.GetUtcNow().UtcDateTime);
        }

        await StepMarks.AddAsync(context, mark, time, cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Task<int> HoldLeaseForAsync(FinOpsDbContext context, int runId, CancellationToken cancellationToken) =>
        context.SyncLeases.ExecuteUpdateAsync(update => update.SetProperty(lease => lease.RunId, runId), cancellationToken);

    private static async Task<SyncRun> AddAsync(FinOpsDbContext context, int runId, SyncReport report, CancellationToken cancellationToken)
    {
        var run = await context.SyncRuns.SingleAsync(row => row.Id == runId, cancellationToken).ConfigureAwait(false);
        // A run that was killed left no total: its steps tell what it had asked until then.
        var ofSteps = await context.SyncSteps.Where(step => step.RunId == runId)
            .SumAsync(step => step.BilledRequests, cancellationToken).ConfigureAwait(false);
        run.BilledRequests = Math.Max(run.BilledRequests + report.BilledRequests, ofSteps);
        run.RowsInserted += report.Changes.Inserted;
        run.RowsUpdated += report.Changes.Updated;
        run.RowsDeleted += report.Changes.Deleted;
        run.DaysEstimated = report.DaysEstimated;
        run.Notes = string.Join('\n', run.Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Union(report.Notes));
        return run;
    }

    /// <summary>The runs that asked AWS: an import neither goes on with one nor says what one takes.</summary>
    private static IQueryable<SyncRun> Syncs(FinOpsDbContext context) =>
        context.SyncRuns.AsNoTracking().Where(run => run.Trigger != SpendImport.Trigger);

    private static RunningSync Describe(SyncLease lease) => new(lease.HolderDescription, new DateTimeOffset(lease.AcquiredUtc));

    private static bool IsHeld(SyncLease lease, DateTime now) => lease.ExpiresUtc > now
        && (lease.Host != Environment.MachineName || IsAlive(lease.ProcessId));

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
