using Microsoft.AspNetCore.Components.Routing;

namespace FinOpsDashboard.Web.Components.Layout;

/// <summary>The menu; on a narrow screen a panel that the bar's menu button opens.</summary>
public sealed partial class NavMenu
{
    private static NavLinkMatch MatchOf(NavItem item) => item.Address == "/" ? NavLinkMatch.All : NavLinkMatch.Prefix;
}
