using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>The parts of the page, each with an address of its own.</summary>
public sealed partial class PriceTabs
{
    private IReadOnlyList<(string Title, string Address, bool IsCurrent)> _tabs = [];

    /// <summary>The part that is open.</summary>
    [Parameter, EditorRequired]
    public required PriceTab Current { get; set; }

    protected override void OnParametersSet() =>
        _tabs = [.. Enum.GetValues<PriceTab>().Select(tab => (TitleOf(tab), new PriceFilter { Tab = tab }.ToAddress(), tab == Current))];

    private static string TitleOf(PriceTab tab) => tab switch
    {
        PriceTab.Book => "Price book",
        PriceTab.Rates => "What we pay",
        PriceTab.Agreements => "Overrides and discounts",
        PriceTab.Missing => "Not known",
        PriceTab.Import => "Import",
        _ => $"{tab}",
    };
}
