namespace FinOpsDashboard.Application.SpendSync;

/// <summary>How a sync ended: finished, failed after its last whole step, or not begun.</summary>
public abstract record SyncOutcome
{
    private SyncOutcome()
    {
    }

    /// <summary>Every step is stored.</summary>
    public sealed record Finished(SyncReport Report) : SyncOutcome;

    /// <summary>The whole steps before the failure are stored; the next run goes on after them.</summary>
    public sealed record Failed(SyncReport Report, CostSourceFailure Failure) : SyncOutcome;

    /// <summary>Another sync holds the lease.</summary>
    public sealed record AlreadyRunning(RunningSync Other) : SyncOutcome;

    /// <summary>The ledger holds demo data, which is never mixed with real spend.</summary>
    public sealed record DemoDataLoaded : SyncOutcome;
}
