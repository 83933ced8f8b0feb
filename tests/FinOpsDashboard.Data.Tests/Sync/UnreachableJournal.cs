using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Data.Tests.Sync;

/// <summary>A journal whose lease cannot be renewed, with the words that the PostgreSQL driver has for a lost connection.</summary>
internal sealed class UnreachableJournal(ISyncJournal journal) : ISyncJournal
{
    public int Renewals { get; private set; }

    public Task<bool> RenewLeaseAsync(string holder, TimeSpan duration, CancellationToken cancellationToken)
    {
        Renewals++;
        throw new InvalidOperationException("An exception has been raised that is likely due to a transient failure.");
    }

    public Task<RunningSync?> TryAcquireLeaseAsync(string holder, TimeSpan duration, CancellationToken cancellationToken) =>
        journal.TryAcquireLeaseAsync(holder, duration, cancellationToken);

    public Task ReleaseLeaseAsync(string holder, CancellationToken cancellationToken) => journal.ReleaseLeaseAsync(holder, cancellationToken);

    public Task<UnfinishedRun?> FindUnfinishedRunAsync(DateTimeOffset startedAfter, CancellationToken cancellationToken) =>
        journal.FindUnfinishedRunAsync(startedAfter, cancellationToken);

    public Task<int> StartRunAsync(DateRange window, string trigger, CancellationToken cancellationToken) =>
        journal.StartRunAsync(window, trigger, cancellationToken);

    public Task ContinueRunAsync(int runId, CancellationToken cancellationToken) => journal.ContinueRunAsync(runId, cancellationToken);

    public Task AddToRunAsync(int runId, SyncReport report, CancellationToken cancellationToken) =>
        journal.AddToRunAsync(runId, report, cancellationToken);

    public Task FinishRunAsync(int runId, SyncReport report, CostSourceFailure? failure, CancellationToken cancellationToken) =>
        journal.FinishRunAsync(runId, report, failure, cancellationToken);

    public Task<int> CountBilledRequestsAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        journal.CountBilledRequestsAsync(since, cancellationToken);

    public Task<IReadOnlyDictionary<string, int>> GetRequestsOfLastRunAsync(CancellationToken cancellationToken) =>
        journal.GetRequestsOfLastRunAsync(cancellationToken);

    public Task<IReadOnlyList<string>> GetKnownServicesAsync(int runId, CancellationToken cancellationToken) =>
        journal.GetKnownServicesAsync(runId, cancellationToken);

    public Task StoreKnownServicesAsync(IReadOnlyList<string> services, SyncStepMark mark, CancellationToken cancellationToken) =>
        journal.StoreKnownServicesAsync(services, mark, cancellationToken);
}
