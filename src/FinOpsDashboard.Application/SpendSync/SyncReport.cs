using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>What a sync did.</summary>
/// <param name="Window">The days it covers.</param>
/// <param name="BilledRequests">Requests that Cost Explorer answered and bills.</param>
/// <param name="Changes">Ledger rows changed: base facts and charges by record type. Splits repeat the same money and are not counted.</param>
/// <param name="DaysEstimated">Days of the window that AWS still calls estimated.</param>
/// <param name="Notes">What did not fit and how it was stored; empty when everything did.</param>
public sealed record SyncReport(DateRange Window, int BilledRequests, RowChanges Changes, int DaysEstimated, IReadOnlyList<string> Notes)
{
    /// <summary>What the requests cost.</summary>
    public Usd RequestCost => CostRequestMeter.PricePerRequest * BilledRequests;
}

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

/// <summary>What a sync would do.</summary>
/// <param name="Window">The days it would cover.</param>
/// <param name="Requests">The requests it would send, as far as can be told from the ledger and the last runs.</param>
/// <param name="IsMinimum">Whether it may well be more: before the first sync nobody knows how many models and pages there are.</param>
public sealed record SyncEstimate(DateRange Window, int Requests, bool IsMinimum)
{
    /// <summary>What the requests would cost.</summary>
    public Usd RequestCost => CostRequestMeter.PricePerRequest * Requests;
}

/// <summary>How far a sync has come.</summary>
/// <param name="Doing">What it asks for now.</param>
/// <param name="BilledRequests">Requests billed so far.</param>
public sealed record SyncProgress(string Doing, int BilledRequests);
