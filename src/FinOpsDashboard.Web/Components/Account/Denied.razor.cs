using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Account;

/// <summary>Stands where a page is not for the role of who asks.</summary>
public sealed partial class Denied
{
    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    protected override void OnInitialized()
    {
        if (HttpContext is not null) HttpContext.Response.StatusCode = StatusCodes.Status403Forbidden;
    }
}
