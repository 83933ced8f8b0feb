using System.Security.Claims;
using FinOpsDashboard.Application.Accounts;

namespace FinOpsDashboard.Web.Components.Layout;

/// <summary>Title and age of the page, theme, account.</summary>
public sealed partial class TopBar
{
    private static string RoleOf(ClaimsPrincipal user) => Roles.All.LastOrDefault(user.IsInRole) switch
    {
        Roles.Admin => "Administrator",
        Roles.Analyst => "FinOps analyst",
        Roles.Engineer => "Engineer",
        _ => "Viewer",
    };
}
