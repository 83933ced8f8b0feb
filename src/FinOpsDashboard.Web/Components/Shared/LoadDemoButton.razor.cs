using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Demo;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>Loads the labelled demo data and opens the overview with it.</summary>
public sealed partial class LoadDemoButton
{
    [Inject]
    private DemoData Demo { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Task LoadAsync() => IfAllowedAsync(Permissions.ManageLedger, async () =>
    {
        // A fresh page shows the banner and the figures together.
        if (await Task.Run(() => Demo.LoadAsync(CancellationToken.None)) is { } fault) Faults = [fault];
        else Navigation.NavigateTo("/", forceLoad: true);
    });
}
