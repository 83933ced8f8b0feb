using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Pricing;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>The price book: what is known, how old it is, what was agreed, what is paid, and what is not known. The view is in its address.</summary>
public sealed partial class Prices
{
    private PriceFilter _filter = new();
    private LoadState<PricesView>? _load;
    private PriceKey? _toOverride;
    private PriceOverride? _toTakeBack;
    private string? _answer;
    private PriceTable? _table;
    private PriceKey? _opener;
    private int _opened;
    private bool _isEntering;
    private bool _isClosed;

    [Inject]
    private PriceBooks Books { get; set; } = null!;

    [Inject]
    private EffectiveRates Rates { get; set; } = null!;

    [Inject]
    private PriceRegister Register { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override string Path => "prices";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_isClosed) return;
        _isClosed = false;
        if (_table is { } table) await table.FocusAsync(_opener);
    }

    private static string WhatOf(PriceOverride entered) =>
        $"{PriceNames.Of(entered.Key)}: {Format.UnitPrice(entered.UnitPrice)} from {Format.Day(entered.From)}, {entered.Reason}";

    protected override void ReadAddress() => _filter = PriceFilter.Read(Query);

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

    private void Enter(PriceKey? key) => (_isEntering, _toOverride, _toTakeBack, _opener, _opened) = (true, key, null, key, _opened + 1);

    private void ShowTakeBack(PriceLine line) => (_isEntering, _toTakeBack, _opener, _opened) = (false, line.Override, line.Key, _opened + 1);

    private Task<EntryOutcome> TakeBackAsync(DateOnly from, string reason, string author) =>
        Register.TakeBackOverrideAsync(_toTakeBack!.Id, from, reason, author, CancellationToken.None);

    /// <summary>Closes a form; the focus goes back to what opened it once the table is there again.</summary>
    private async Task CloseAsync(bool isChanged)
    {
        (_isEntering, _toOverride, _toTakeBack) = (false, null, null);
        if (isChanged) await ReloadAsync();
        _isClosed = true;
    }

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;
}
