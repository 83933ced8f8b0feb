using FinOpsDashboard.Web.Security;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Account;

/// <summary>Signs in with name and password.</summary>
public sealed partial class Login
{
    private string? _fault;

    [Inject]
    private Accounts Accounts { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm]
    private SignInForm Form { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    protected override void OnInitialized() => Form ??= new SignInForm();

    private async Task SignInAsync()
    {
        switch (await Accounts.SignInAsync(Form.UserName.Trim(), Form.Password))
        {
            case SignInOutcome.SignedIn:
                Navigation.NavigateTo(AccountPages.LocalOrHome(ReturnUrl));
                break;
            case SignInOutcome.LockedOut:
                _fault = "This account is locked, after too many wrong passwords or by an administrator. Wait 15 minutes or ask an administrator.";
                break;
            case SignInOutcome.Refused:
                _fault = "Name or password is wrong.";
                break;
        }
    }
}
