using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Layout;

/// <summary>One entry of the menu.</summary>
/// <param name="Title">The name of the page.</param>
/// <param name="Address">Its address.</param>
/// <param name="Icon">The name of its icon, see <see cref="Shared.Icon"/>.</param>
public sealed record NavItem(string Title, string Address, string Icon)
{
    private static readonly HashSet<string> Routes = typeof(NavItem).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
        .Select(route => route.Template)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The menu in its order. An entry shows as soon as a page has its address.</summary>
    public static IReadOnlyList<NavItem> Menu { get; } =
    [
        .. new NavItem[]
        {
            new("Overview", "/", "overview"),
            new("Spend", "/spend", "spend"),
            new("Allocation", "/allocation", "allocation"),
            new("Unit costs", "/unit-costs", "unit-costs"),
            new("Reconciliation", "/reconcile", "reconcile"),
            new("Credits", "/credits", "credits"),
            new("Forecast", "/forecast", "forecast"),
            new("Budgets", "/budgets", "budgets"),
            new("Anomalies", "/anomalies", "anomalies"),
            new("Features", "/features", "features"),
            new("Portfolio", "/portfolio", "portfolio"),
            new("Commitments", "/commitments", "commitments"),
            new("Prices", "/prices", "prices"),
            new("Data", "/data", "data"),
            new("Notifications", "/notifications", "notifications"),
            new("Settings", "/settings", "settings"),
            new("Help", "/help", "help"),
        }.Where(item => Routes.Contains(item.Address)),
    ];
}
