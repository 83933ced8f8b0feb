using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>What a sync would do.</summary>
/// <param name="Window">The days it would cover.</param>
/// <param name="Requests">The requests it would send, as far as can be told from the ledger and the last runs.</param>
/// <param name="IsMinimum">Whether it may well be more: before the first sync nobody knows how many models and pages there are.</param>
public sealed record SyncEstimate(DateRange Window, int Requests, bool IsMinimum)
{
    /// <summary>What the requests would cost.</summary>
    public Usd RequestCost => CostRequestMeter.PricePerRequest * Requests;
}
