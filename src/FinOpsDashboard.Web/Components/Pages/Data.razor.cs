using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Web.Components.DataHealth;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Where the figures come from and how far they may be trusted: syncs and what they cost, the last error, which days and months are whole.</summary>
public sealed partial class Data
{
    private const int RunsShown = 20;

    private LoadState<DataView>? _load;
    private string? _answer;
    private DateTimeOffset? _asOf;
    private bool _asksToRemove;
    private HealthFilter _filter = new(null, null);
    private bool _isOpenedHere;

    /// <summary>The last month of the calendar, such as <c>2025-09</c>; the current one by default.</summary>
    [SupplyParameterFromQuery(Name = "until")]
    public string? Until { get; set; }

    /// <summary>The month whose restated lines are open, such as <c>2026-09</c>.</summary>
    [SupplyParameterFromQuery(Name = "restated")]
    public string? Restated { get; set; }

    [Inject]
    private ISyncHistory History { get; set; } = null!;

    [Inject]
    private LedgerHealth Health { get; set; } = null!;

    [Inject]
    private AccountKeyReview Keys { get; set; } = null!;

    [Inject]
    private ISpendLedger Ledger { get; set; } = null!;

    [Inject]
    private SpendSync Sync { get; set; } = null!;

    [Inject]
    private DemoData Demo { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnParametersSet()
    {
        var before = _filter;
        _filter = HealthFilter.Read(Until, Restated);
        _isOpenedHere = _answer is not null && _filter.Restated != before.Restated;
    }

    private async Task<DataView> LoadAsync(CancellationToken cancellationToken)
    {
        var isDemo = await Ledger.HoldsDemoDataAsync(cancellationToken);
        return new DataView(
            await History.GetAsync(RunsShown, cancellationToken), isDemo, await Sync.EstimateAsync(null, cancellationToken))
        {
            Keys = await Keys.GetAsync(cancellationToken),
            Health = await Health.GetAsync(_filter.Until, _filter.Restated, cancellationToken),
        };
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
