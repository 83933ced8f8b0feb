using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

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
