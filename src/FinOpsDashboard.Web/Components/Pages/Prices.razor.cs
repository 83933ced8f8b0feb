using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Pricing;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>The price book: what is known, how old it is, what was agreed, what is paid, and what is not known. The view is in its address.</summary>
public sealed partial class Prices : IDisposable
{
    private PriceFilter _filter = new();
    private LoadState<PricesView>? _load;
    private PriceKey? _toOverride;
    private PriceOverride? _toTakeBack;
    private string? _answer;
    private bool _isEntering;

    [Inject]
    private PriceBooks Books { get; set; } = null!;

    [Inject]
    private EffectiveRates Rates { get; set; } = null!;

    [Inject]
    private PriceRegister Register { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OnLocationChanged;
        ReadAddress();
    }

    private static string WhatOf(PriceOverride entered) =>
        $"{PriceNames.Of(entered.Key)}: {Format.UnitPrice(entered.UnitPrice)} from {Format.Day(entered.From)}, {entered.Reason}";

    /// <summary>A page without parameters is not rendered again when only its query changes: it listens for itself.</summary>
    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(() =>
    {
        if (Navigation.ToAbsoluteUri(e.Location).AbsolutePath != Navigation.ToAbsoluteUri("prices").AbsolutePath) return;
        ReadAddress();
        StateHasChanged();
    });

    private void ReadAddress() => _filter = PriceFilter.Read(Navigation.ToAbsoluteUri(Navigation.Uri).Query);

    private async Task<PricesView> LoadAsync(CancellationToken cancellationToken)
    {
        var filter = _filter;
        var view = PricesView.Of(filter, await Books.GetStateAsync(cancellationToken), DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime));
        if (filter.Tab != PriceTab.Rates) return view;
        var last = filter.LastMonth ?? filter.FirstMonth ?? Rates.LastClosedMonth;
        var first = filter.FirstMonth is { } month && month <= last ? month : last;
        return view with { Rates = await Rates.GetAsync(first, last, cancellationToken) };
    }

    private void Open(PriceFilter filter) => Navigation.NavigateTo(filter.ToAddress());

    private void OpenMonths((BillingMonth First, BillingMonth Last) months) => Open(_filter with { FirstMonth = months.First, LastMonth = months.Last });

    private void Enter(PriceKey? key) => (_isEntering, _toOverride, _toTakeBack) = (true, key, null);

    private void ShowTakeBack(PriceOverride entered) => (_isEntering, _toTakeBack) = (false, entered);

    private Task<EntryOutcome> TakeBackAsync(DateOnly from, string reason, string author) =>
        Register.TakeBackOverrideAsync(_toTakeBack!.Id, from, reason, author, CancellationToken.None);

    private Task CloseAsync(bool isChanged)
    {
        (_isEntering, _toOverride, _toTakeBack) = (false, null, null);
        return isChanged ? ReloadAsync() : Task.CompletedTask;
    }

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;
}
