using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>Reads what syncs did.</summary>
public interface ISyncHistory
{
    /// <summary>The state of the ledger's data and its latest runs.</summary>
    /// <param name="runs">How many runs at most, the latest first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<SyncHistory> GetAsync(int runs, CancellationToken cancellationToken);
}

/// <summary>What syncs did, and what the ledger holds.</summary>
/// <param name="Runs">The latest first.</param>
/// <param name="RequestsThisMonth">Requests billed since the first of the month, UTC.</param>
/// <param name="Days">The days that have facts; null when there are none.</param>
/// <param name="Facts">How many base facts there are.</param>
/// <param name="Running">The sync that holds the lease; null when none does.</param>
public sealed record SyncHistory(
    IReadOnlyList<PastSync> Runs, int RequestsThisMonth, DateRange? Days, int Facts, RunningSync? Running)
{
    /// <summary>The latest run that asked AWS, however many imports came after it; null before the first.</summary>
    public PastSync? LastSync { get; init; }

    /// <summary>The latest import of files; null before the first.</summary>
    public PastSync? LastImport { get; init; }

    /// <summary>What the requests of this month cost.</summary>
    public Usd CostThisMonth => CostRequestMeter.PricePerRequest * RequestsThisMonth;
}

/// <summary>One run.</summary>
/// <param name="Started">When, UTC.</param>
/// <param name="Finished">When, UTC; null while it runs, and for one that was killed.</param>
/// <param name="Window">The days it covered.</param>
/// <param name="Trigger">Who asked.</param>
/// <param name="Succeeded">Whether every step is stored.</param>
/// <param name="BilledRequests">What Cost Explorer bills for.</param>
/// <param name="Changes">Ledger rows changed.</param>
/// <param name="DaysEstimated">Days that AWS still called estimated.</param>
/// <param name="FailureMessage">What went wrong; null when nothing did.</param>
/// <param name="FailureAdvice">What to do about it.</param>
/// <param name="Notes">What did not fit and how it was stored.</param>
public sealed record PastSync(
    DateTimeOffset Started,
    DateTimeOffset? Finished,
    DateRange Window,
    string Trigger,
    bool Succeeded,
    int BilledRequests,
    RowChanges Changes,
    int DaysEstimated,
    string? FailureMessage,
    string? FailureAdvice,
    IReadOnlyList<string> Notes)
{
    /// <summary>Whether it is the run that holds the lease.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Whether it stored files instead of asking AWS.</summary>
    public bool IsImport => Trigger == SpendImport.SpendImport.Trigger;

    /// <summary>What became of it.</summary>
    public PastSyncState State => (Succeeded, IsRunning, Finished) switch
    {
        (true, _, _) => PastSyncState.Succeeded,
        (_, true, _) => PastSyncState.Running,
        (_, _, null) => PastSyncState.Stopped,
        _ => PastSyncState.Failed,
    };

    /// <summary>What its requests cost.</summary>
    public Usd RequestCost => CostRequestMeter.PricePerRequest * BilledRequests;
}

/// <summary>What became of a run.</summary>
public enum PastSyncState
{
    /// <summary>It is on its way.</summary>
    Running,

    /// <summary>Every step is stored.</summary>
    Succeeded,

    /// <summary>It ended and said why; its whole steps are stored.</summary>
    Failed,

    /// <summary>Its process is gone without a word; its whole steps are stored.</summary>
    Stopped,
}
