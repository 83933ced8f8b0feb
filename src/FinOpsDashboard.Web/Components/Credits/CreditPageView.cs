using FinOpsDashboard.Application.Credits;

namespace FinOpsDashboard.Web.Components.Credits;

/// <summary>What the page shows.</summary>
/// <param name="View">Pools and billed credits.</param>
/// <param name="Bases">Months in every cost basis, the latest first.</param>
public sealed record CreditPageView(CreditView View, IReadOnlyList<CostBasisMonth> Bases);
