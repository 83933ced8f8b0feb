using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>The filters of the price book. Changing one asks for another address; the bar itself remembers nothing.</summary>
public sealed partial class PriceFilterBar
{
    private IReadOnlyList<(string Title, string Address, bool IsOn)> _chips = [];

    /// <summary>What is shown now.</summary>
    [Parameter, EditorRequired]
    public required PriceFilter Filter { get; set; }

    /// <summary>The models to choose from.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Models { get; set; }

    /// <summary>The Regions to choose from.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Regions { get; set; }

    /// <summary>Told what the user wants to see.</summary>
    [Parameter]
    public EventCallback<PriceFilter> Changed { get; set; }

    protected override void OnParametersSet() => _chips =
    [
        .. Enum.GetValues<PriceMark>().Select(mark =>
            (TitleOf(mark), (Filter with { Mark = mark, Page = 1 }).ToAddress(), mark == Filter.Mark)),
    ];

    private static string TitleOf(PriceMark mark) => mark switch
    {
        PriceMark.Old => $"Older than {PriceAge.MostDays} days",
        PriceMark.Override => "Overrides",
        PriceMark.Discount => "Discounted",
        PriceMark.Doubtful => "Doubtful",
        _ => "All prices",
    };

    /// <summary>Enter in the search has told its change already; the form itself leads nowhere.</summary>
    private static void Stay()
    {
    }

    private static string TextOf(ChangeEventArgs change) => (change.Value as string ?? "").Trim();

    private Task AskAsync(PriceFilter filter) => Changed.InvokeAsync(filter with { Page = 1 });

    private Task SetKind(ChangeEventArgs change) =>
        AskAsync(Filter with { Kind = PriceWords.TryParsePriceKind(TextOf(change), out var kind) ? kind : null });

    private Task SetTier(ChangeEventArgs change) =>
        AskAsync(Filter with { Tier = SpendWords.TryParseServiceTier(TextOf(change), out var tier) ? tier : null });
}
