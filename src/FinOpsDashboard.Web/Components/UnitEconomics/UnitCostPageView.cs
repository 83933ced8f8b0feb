using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Components.UnitEconomics;

/// <summary>What the page of unit costs shows.</summary>
/// <param name="Month">The last month.</param>
/// <param name="Costs">What units cost.</param>
/// <param name="Counts">Every count of the business.</param>
/// <param name="Names">The names of carriers.</param>
/// <param name="Ordinals">The order in which features were made, which fixes colours.</param>
public sealed record UnitCostPageView(
    BillingMonth Month, UnitCostView Costs, IReadOnlyList<BusinessMetric> Counts, CarrierNames Names, IReadOnlyDictionary<string, int> Ordinals);
