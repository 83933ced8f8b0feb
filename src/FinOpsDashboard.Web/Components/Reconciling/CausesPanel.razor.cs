using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Domain.Reconciliation;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Reconciling;

/// <summary>The causes of one feature's differences, each with its part; they and the rest add up.</summary>
public sealed partial class CausesPanel
{
    private IReadOnlyList<Part> _parts = [];
    private IReadOnlyList<ReconciledLine> _unpriced = [];
    private string? _note;

    /// <summary>The feature.</summary>
    [Parameter, EditorRequired]
    public required ReconciledFeature Feature { get; set; }

    /// <summary>The page without the panel.</summary>
    [Parameter, EditorRequired]
    public required string CloseAddress { get; set; }

    /// <summary>Whether somebody just opened it.</summary>
    [Parameter]
    public bool TakesFocus { get; set; }

    protected override void OnParametersSet()
    {
        var figures = Feature.Figures;
        var entered = figures.EnteredToBilled is { } gap
            ? PartOf($"Entered volumes at the price book − billed ({Format.Money(figures.Entered!.Value)} − {Format.Money(figures.Billed)})", gap, "Entered volumes come to exactly what was billed.")
            : new Part("Entered volumes at the price book − billed", [], string.Join(' ', figures.WhyNotEntered), Format.Unknown, "");
        _parts =
        [
            entered,
            PartOf($"Billed quantity at the price book − billed ({Format.Money(figures.AtBook)} − {Format.Money(figures.Billed)})", figures.BookToBilled, "The price book gives exactly what was billed."),
        ];
        _unpriced = [.. figures.UnpricedLines];
        _note = figures.PremiumOverGlobal.Amount > 0
            ? $"In-Region and geographic requests cost {Format.Money(figures.PremiumOverGlobal)} more than global ones would have. That is part of both sides, so it is no cause of a difference."
            : null;

        Part PartOf(string title, Difference difference, string empty) => new(
            title, CauseRow.Of(difference, figures), empty, Format.AmountDelta(difference.Amount), Format.MoneyExact(difference.Amount));
    }

    private static string LinesOf(CauseRow row) => row.UsageTypes.Count == 1 ? "1 usage type" : $"{Format.Count(row.UsageTypes.Count)} usage types";

    private sealed record Part(string Title, IReadOnlyList<CauseRow> Rows, string Empty, string Total, string Exact);
}
