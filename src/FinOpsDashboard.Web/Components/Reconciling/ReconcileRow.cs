using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;

namespace FinOpsDashboard.Web.Components.Reconciling;

/// <summary>One feature of the table, ready to be written.</summary>
/// <param name="Id">The feature's id, or the word of a remainder.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">The page with its causes open, or closed where they are.</param>
/// <param name="IsOpen">Whether its causes are shown.</param>
/// <param name="Entered">Entered volumes × price book.</param>
/// <param name="EnteredHint">What to know about it; empty for nothing.</param>
/// <param name="AtBook">Billed quantity × price book.</param>
/// <param name="Billed">Billed cost.</param>
/// <param name="EnteredGap">Entered less billed.</param>
/// <param name="EnteredShare">The same in percent.</param>
/// <param name="BookGap">Price book less billed.</param>
/// <param name="BookShare">The same in percent.</param>
/// <param name="Drifts">Whether that is more than 1 %.</param>
/// <param name="Unpriced">How many lines have no known price, in words; empty for none.</param>
/// <param name="IsEstimated">Whether AWS may still change the bill.</param>
/// <param name="Cause">What explains the most.</param>
internal sealed record ReconcileRow(
    string Id,
    string Name,
    string Address,
    bool IsOpen,
    string Entered,
    string EnteredHint,
    Usd AtBook,
    Usd Billed,
    string EnteredGap,
    string EnteredShare,
    string BookGap,
    string BookShare,
    bool Drifts,
    string Unpriced,
    bool IsEstimated,
    string Cause)
{
    /// <summary>Tells a feature.</summary>
    public static ReconcileRow Of(ReconciledFeature feature, ReconcileFilter filter)
    {
        var figures = feature.Figures;
        var isOpen = feature.Id == filter.FeatureId;
        var unpriced = figures.UnpricedLines.Count();
        return new ReconcileRow(
            feature.Id,
            feature.Name,
            (filter with { FeatureId = isOpen ? "" : feature.Id }).ToAddress(),
            isOpen,
            !figures.HasVolume ? "none" : figures.Entered is { } entered ? Format.Amount(entered) : Format.Unknown,
            figures.Entered is null ? string.Join(' ', figures.WhyNotEntered) : figures.HasVolume ? $"at the prices of {CauseText.ReferenceOf(figures)}" : "",
            figures.AtBook,
            figures.Billed,
            figures.EnteredToBilled is { } gap ? Format.AmountDelta(gap.Amount) : Format.Unknown,
            ShareOf(figures.EnteredToBilled),
            Format.AmountDelta(figures.BookToBilled.Amount),
            ShareOf(figures.BookToBilled),
            feature.DriftsBeyond(EffectiveRates.Tolerance),
            unpriced == 0 ? "" : $"{Format.Count(unpriced)} without price",
            figures.IsEstimated,
            CauseText.LikelyOf(feature));
    }

    private static string ShareOf(Difference? difference) => difference?.Fraction is { } fraction ? Format.PercentDelta(fraction) : Format.Unknown;
}
