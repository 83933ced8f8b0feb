using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Spending;

/// <summary>A feature, a cost that features share, or a remainder that no feature carries.</summary>
/// <param name="Id">The feature's id.</param>
/// <param name="Name">The name on the page.</param>
/// <param name="Ordinal">The order that fixes the colour; null for what is no feature, or none any more.</param>
/// <param name="ByMonth">The amounts, one for each month of the view.</param>
public sealed record SpendCarrier(string Id, string Name, int? Ordinal, IReadOnlyList<Usd> ByMonth)
{
    /// <summary>Whether it is a feature, removed or not.</summary>
    public bool IsFeature => Allocator.IsFeature(Id);

    /// <summary>All months together.</summary>
    public Usd Total => ByMonth.Sum();
}
