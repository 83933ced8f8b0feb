using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>Prices that were looked for and not found, and limits that prices do not tell.</summary>
public sealed partial class MissingPanel
{
    private IReadOnlyList<MissingPrice> _missing = [];

    /// <summary>The page of prices.</summary>
    [Parameter, EditorRequired]
    public required PricesView View { get; set; }

    protected override void OnParametersSet() => _missing =
    [
        .. View.State.Book.Missing.OrderBy(price => price.Model, StringComparer.OrdinalIgnoreCase).ThenBy(price => price.Kind).ThenBy(price => price.Commitment),
    ];

    private static string WhereOf(MissingPrice price)
    {
        var tier = price.Tier is { } known and not ServiceTier.Provisioned ? PriceNames.Of(known) : "";
        return string.Join(", ", new[] { tier, price.RegionId }.Where(part => part.Length > 0)) is { Length: > 0 } text ? text : "everywhere";
    }

    private static string Sentence(string reason) => reason.Length == 0 ? "" : char.ToUpperInvariant(reason[0]) + reason[1..];
}
