using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>A page of the price book.</summary>
public sealed partial class PriceTable
{
    private readonly Dictionary<PriceKey, ElementReference> _buttons = [];
    private ElementReference _enter;

    /// <summary>The page of prices.</summary>
    [Parameter, EditorRequired]
    public required PricesView View { get; set; }

    /// <summary>Told which price somebody wants to override; null for one that is not in the table.</summary>
    [Parameter]
    public EventCallback<PriceKey?> Override { get; set; }

    /// <summary>Told of which line somebody wants to take the override back.</summary>
    [Parameter]
    public EventCallback<PriceLine> TakeBack { get; set; }

    /// <summary>Moves the focus to the button of a line; to the one above the table for none, or for a line that is no longer there.</summary>
    public Task FocusAsync(PriceKey? key) =>
        key is not null && View.Lines.Any(line => line.Key == key) && _buttons.TryGetValue(key, out var button) ? button.TakeFocusAsync() : _enter.TakeFocusAsync();

    private string AddressOf(int page) => (View.Filter with { Page = page }).ToAddress();
}
