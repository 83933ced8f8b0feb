namespace FinOpsDashboard.Application.SpendSync;

/// <summary>
/// Something beside the bill that a sync asks for once every step of the bill is stored. It never fails the sync: what AWS denies or
/// refuses becomes a note.
/// </summary>
public interface ISyncAddition
{
    /// <summary>The requests that it would send now.</summary>
    /// <param name="completedSteps">The keys of steps that an earlier attempt at the same run stored.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<int> EstimateAsync(IReadOnlySet<string> completedSteps, CancellationToken cancellationToken);

    /// <summary>Asks and stores.</summary>
    /// <param name="run">The sync.</param>
    /// <param name="cancellationToken">Stops at once; what is stored stays.</param>
    Task RunAsync(SyncAdditionRun run, CancellationToken cancellationToken);
}
