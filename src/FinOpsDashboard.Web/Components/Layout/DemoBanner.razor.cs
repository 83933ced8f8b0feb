using FinOpsDashboard.Application.SpendSync;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace FinOpsDashboard.Web.Components.Layout;

/// <summary>Says on every page that the ledger holds the demo data, as long as it does.</summary>
public sealed partial class DemoBanner : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private bool _holdsDemoData;

    [Inject]
    private ISpendLedger Ledger { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<DemoBanner> Logger { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        await LookAsync();
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        _gone.Cancel();
        _gone.Dispose();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        await LookAsync();
        StateHasChanged();
    });

    private async Task LookAsync()
    {
        try
        {
            _holdsDemoData = await Ledger.HoldsDemoDataAsync(_gone.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The page says what failed; a banner has nothing to add.
            Logger.LogWarning(exception, "The state of the ledger could not be read");
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }
}
