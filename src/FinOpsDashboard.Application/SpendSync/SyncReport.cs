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
