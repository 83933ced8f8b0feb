using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>A page of the price book.</summary>
public sealed partial class PriceTable
{
    /// <summary>The page of prices.</summary>
    [Parameter, EditorRequired]
    public required PricesView View { get; set; }

    /// <summary>Told which price somebody wants to override; null for one that is not in the table.</summary>
    [Parameter]
    public EventCallback<PriceKey?> Override { get; set; }

    /// <summary>Told which override somebody wants to take back.</summary>
    [Parameter]
    public EventCallback<PriceOverride> TakeBack { get; set; }

    private string AddressOf(int page) => (View.Filter with { Page = page }).ToAddress();
}
