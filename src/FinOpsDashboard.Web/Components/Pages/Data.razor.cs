using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Web.Components.DataHealth;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Where the figures come from: syncs and what they cost, the last error, the demo data.</summary>
public sealed partial class Data
{
    private const int RunsShown = 20;

    private LoadState<DataView>? _load;
    private string? _answer;
    private DateTimeOffset? _asOf;
    private bool _asksToRemove;

    [Inject]
    private ISyncHistory History { get; set; } = null!;

    [Inject]
    private ISpendLedger Ledger { get; set; } = null!;

    [Inject]
    private SpendSync Sync { get; set; } = null!;

    [Inject]
    private DemoData Demo { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private async Task<DataView> LoadAsync(CancellationToken cancellationToken)
    {
        var state = await Ledger.GetStateAsync(cancellationToken);
        return new DataView(
            await History.GetAsync(RunsShown, cancellationToken), state.HoldsDemoData, await Sync.EstimateAsync(null, cancellationToken));
    }

    private void Tell(DataView view)
    {
        _asOf = view.History.Runs.FirstOrDefault(run => run.Succeeded)?.Finished;
        _answer = view.Answer;
    }

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;

    private async Task RemoveDemoAsync()
    {
        if (IsBusy) return;
        if (!_asksToRemove)
        {
            _asksToRemove = true;
            return;
        }

        await IfAllowedAsync(Permissions.ManageLedger, async () =>
        {
            if (await Task.Run(() => Demo.RemoveAsync(CancellationToken.None)) is { } fault) Faults = [fault];
            else Navigation.NavigateTo("/", forceLoad: true);
        });
    }
}
