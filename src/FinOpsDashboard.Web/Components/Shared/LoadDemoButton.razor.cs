using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Web.Security;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>Loads the labelled demo data and opens the overview with it.</summary>
public sealed partial class LoadDemoButton
{
    private bool _isBusy;
    private string? _refusal;

    [Inject]
    private WriteAccess Access { get; set; } = null!;

    [Inject]
    private DemoData Demo { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private async Task LoadAsync()
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            _refusal = await Access.RefusalAsync(Permissions.ManageLedger) ?? await Task.Run(() => Demo.LoadAsync(CancellationToken.None));
        }
        finally
        {
            _isBusy = false;
        }

        // A fresh page shows the banner and the figures together.
        if (_refusal is null) Navigation.NavigateTo("/", forceLoad: true);
    }
}
