namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>The three figures of a feature.</summary>
/// <param name="Feature">The feature's id, <c>unallocated</c> or <c>unsplit</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Model">The model whose prices the entered volume takes; null where none is known.</param>
/// <param name="Region">The Region of those prices.</param>
/// <param name="HasVolume">Whether a volume was entered.</param>
/// <param name="Entered">Entered volumes × price book; null where a price is not known.</param>
/// <param name="WhyEnteredUnknown">Why it is not known, a sentence each.</param>
/// <param name="QuantityAtPriceBook">Billed quantity × price book, of the lines that have a price.</param>
/// <param name="Billed">Billed cost.</param>
/// <param name="EnteredMinusBilled">What lies between the first and the last; null where the first is not known.</param>
/// <param name="EnteredMinusQuantity">What lies between the first two; null where the first is not known.</param>
/// <param name="QuantityMinusBilled">What lies between the last two.</param>
/// <param name="Unpriced">Lines whose price is not known, with what they cost.</param>
/// <param name="PremiumOverGlobal">What in-Region and geographic requests cost more than global ones would have; part of every figure.</param>
/// <param name="CompetingFeatures">Features whose rules match the same lines.</param>
/// <param name="Estimated">Whether AWS may still change the bill.</param>
public sealed record ReconciliationDocumentRow(
    string Feature,
    string Name,
    string? Model,
    string? Region,
    bool HasVolume,
    string? Entered,
    IReadOnlyList<string> WhyEnteredUnknown,
    string QuantityAtPriceBook,
    string Billed,
    DifferenceDocument? EnteredMinusBilled,
    DifferenceDocument? EnteredMinusQuantity,
    DifferenceDocument QuantityMinusBilled,
    IReadOnlyList<UnpricedDocument> Unpriced,
    string PremiumOverGlobal,
    IReadOnlyList<string> CompetingFeatures,
    bool Estimated)
{
    internal static ReconciliationDocumentRow Of(ReconciledFeature feature)
    {
        var figures = feature.Figures;
        return new ReconciliationDocumentRow(
            feature.Id,
            feature.Name,
            figures.Reference?.Model,
            figures.Reference?.RegionId,
            figures.HasVolume,
            ReconciliationDocument.Exact(figures.Entered),
            figures.WhyNotEntered,
            ReconciliationDocument.Exact(figures.AtBook),
            ReconciliationDocument.Exact(figures.Billed),
            DifferenceDocument.Of(figures.EnteredToBilled),
            DifferenceDocument.Of(figures.EnteredToBook),
            DifferenceDocument.Of(figures.BookToBilled)!,
            [.. figures.UnpricedLines.Select(line => new UnpricedDocument(line.Line.Service, line.Line.UsageType, ReconciliationDocument.Exact(line.Line.Cost), line.WhyUnpriced))],
            ReconciliationDocument.Exact(figures.PremiumOverGlobal),
            figures.Competitors,
            figures.IsEstimated);
    }
}
