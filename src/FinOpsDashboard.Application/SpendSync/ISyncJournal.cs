using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>Remembers runs, their whole steps and what they cost, and lets only one run at a time.</summary>
public interface ISyncJournal
{
    /// <summary>Takes the one lease, or says who holds it. A lease that was not renewed, or whose process is gone, is free.</summary>
    /// <returns>Null when the lease was taken.</returns>
    Task<RunningSync?> TryAcquireLeaseAsync(string holder, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Keeps the lease for longer.</summary>
    /// <returns>False when the lease is not the holder's any more: another one took it over.</returns>
    Task<bool> RenewLeaseAsync(string holder, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Gives the lease back.</summary>
    Task ReleaseLeaseAsync(string holder, CancellationToken cancellationToken);

    /// <summary>The latest run, when it stopped before its last step and started after a moment; null otherwise.</summary>
    Task<UnfinishedRun?> FindUnfinishedRunAsync(DateTimeOffset startedAfter, CancellationToken cancellationToken);

    /// <summary>Begins a run, for which the lease is held from here on.</summary>
    /// <returns>The run's id.</returns>
    Task<int> StartRunAsync(DateRange window, string trigger, CancellationToken cancellationToken);

    /// <summary>Goes on with a run that stopped: it has no end any more, and the lease is held for it from here on.</summary>
    Task ContinueRunAsync(int runId, CancellationToken cancellationToken);

    /// <summary>Adds what an attempt did to a run that another one goes on with, and leaves the run's end to that one.</summary>
    Task AddToRunAsync(int runId, SyncReport report, CancellationToken cancellationToken);

    /// <summary>Ends a run or a further attempt at it; requests and rows are added to those of earlier attempts.</summary>
    Task FinishRunAsync(int runId, SyncReport report, CostSourceFailure? failure, CancellationToken cancellationToken);

    /// <summary>The requests billed since a moment: by runs that started since then, and outside runs.</summary>
    Task<int> CountBilledRequestsAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>The requests that each step of the last finished run took, by the step's key; empty before the first.</summary>
    Task<IReadOnlyDictionary<string, int>> GetRequestsOfLastRunAsync(CancellationToken cancellationToken);

    /// <summary>The services that a run found.</summary>
    Task<IReadOnlyList<string>> GetKnownServicesAsync(int runId, CancellationToken cancellationToken);

    /// <summary>Remembers the services that were just named, and the step.</summary>
    Task StoreKnownServicesAsync(IReadOnlyList<string> services, SyncStepMark mark, CancellationToken cancellationToken);
}
