using FinOpsDashboard.Web.Security;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Layout;

/// <summary>Leads to the sign-in when the account behind an open page may not come in any more, and to a refusal when it may not come here.</summary>
public sealed class SignInAgain : ComponentBase
{
    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private Task<Microsoft.AspNetCore.Components.Authorization.AuthenticationState>? SignIn { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var isSignedIn = SignIn is not null && (await SignIn).User.Identity?.IsAuthenticated == true;
        var here = "/" + Navigation.ToBaseRelativePath(Navigation.Uri);
        var address = isSignedIn
            ? AccountPages.Denied
            : $"{AccountPages.SignIn}?{AccountPages.ReturnUrl}={Uri.EscapeDataString(here)}";
        Navigation.NavigateTo(address, forceLoad: true);
    }
}
