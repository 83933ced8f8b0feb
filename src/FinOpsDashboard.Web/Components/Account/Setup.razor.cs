using FinOpsDashboard.Web.Security;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Account;

/// <summary>Makes the first account; does nothing once one exists.</summary>
public sealed partial class Setup
{
    private IReadOnlyList<string> _faults = [];
    private bool _isDone;

    [Inject]
    private Accounts Store { get; set; } = null!;

    [Inject]
    private SetupState State { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    [SupplyParameterFromForm]
    private SetupForm Form { get; set; } = null!;

    private CancellationToken Aborted => HttpContext?.RequestAborted ?? CancellationToken.None;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new SetupForm();
        _isDone = await State.IsDoneAsync(Aborted);
    }

    private async Task SetUpAsync()
    {
        _faults = await Store.SetUpAsync(Form.UserName.Trim(), Form.Password, Aborted);
        if (_faults.Count == 0) Navigation.NavigateTo("/");
    }
}
