using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>A price of the price book with its source, or why there is none.</summary>
/// <param name="UnitPrice">In the unit of its kind, discounts taken off; null when not known.</param>
/// <param name="Text">The source, or the reason as a sentence.</param>
internal readonly record struct ToldPrice(decimal? UnitPrice, string Text)
{
    /// <summary>Finds a price.</summary>
    public static ToldPrice Find(
        PriceBook book, string model, string regionId, DateOnly on, PriceKind kind, ServiceTier tier, CommitmentTerm? commitment)
    {
        var scope = PriceKinds.DependsOnScope(kind) ? InferenceScope.InRegion : InferenceScope.Unknown;
        return book.Find(new PriceRequest(model, regionId, scope, tier, kind, commitment), on) switch
        {
            Priced priced => new(priced.Price.UnitPrice, SourceOf(priced.Price)),
            Unpriced unpriced => new(
                null, unpriced.Reason.Replace($"{unpriced.Request}", $"{model} ({PriceText.NameOf(kind, commitment)}) in {regionId}", StringComparison.Ordinal)),
            _ => throw new InvalidOperationException("A price is either found or not."),
        };
    }

    private static string SourceOf(PricePoint price)
    {
        var source = $"{price.Source.Title}, {Format.Day(price.AsOf)}";
        if (price.IsOverride) source += $": {price.Source.Citation}";
        if (price.Discount is { } discount) source += $"; list price {Format.UnitPrice(price.ListUnitPrice)} less {discount}";
        return price.Note.Length > 0 ? $"{source}. {price.Note}" : source;
    }
}
