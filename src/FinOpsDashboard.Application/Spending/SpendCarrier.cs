using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Spending;

/// <summary>A feature, or a remainder that no feature carries.</summary>
/// <param name="Id">The feature's id.</param>
/// <param name="Name">The name on the page.</param>
/// <param name="Ordinal">The order that fixes the colour; null for a remainder.</param>
/// <param name="ByMonth">The amounts, one for each month of the view.</param>
public sealed record SpendCarrier(string Id, string Name, int? Ordinal, IReadOnlyList<Usd> ByMonth)
{
    /// <summary>Whether it is a feature.</summary>
    public bool IsFeature => Ordinal is not null;

    /// <summary>All months together.</summary>
    public Usd Total => ByMonth.Sum();
}
