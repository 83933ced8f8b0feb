using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Credits;

/// <summary>A month in every cost basis and charge; none of these figures is added to another of another basis.</summary>
/// <param name="Month">The month.</param>
/// <param name="List">Billed quantities at list prices of the month's last day; null where a line has no price.</param>
/// <param name="Unpriced">How many lines have no price.</param>
/// <param name="Bases">What Cost Explorer says, by basis.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
public sealed record CostBasisMonth(BillingMonth Month, Usd? List, int Unpriced, IReadOnlyDictionary<SpendMetric, ChargeAmounts> Bases, bool IsEstimated);
