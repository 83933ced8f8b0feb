using System.Text.Json.Serialization;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Prices;

/// <summary>One price.</summary>
/// <param name="Model">The display name; empty for prices that no model has.</param>
/// <param name="ModelIds">The ids of the model in requests.</param>
/// <param name="Region">The Region; empty where the source names none.</param>
/// <param name="Scope">A word of <see cref="InferenceScope"/>; <c>inRegion</c> prices are those of geographic profiles too.</param>
/// <param name="Tier">A word of <see cref="ServiceTier"/>.</param>
/// <param name="Kind">A word of <see cref="PriceKind"/>.</param>
/// <param name="Commitment">A word of <see cref="CommitmentTerm"/>; null for prices without one to choose.</param>
/// <param name="Price">What is paid in US dollars per <paramref name="Unit"/>: the list price less a negotiated discount, or the user's own.</param>
/// <param name="Unit">What the price is per.</param>
/// <param name="Source">Where it was read; with a discount also what the list price is and how much is off.</param>
/// <param name="AsOf">The day on which it was read.</param>
/// <param name="Override">Whether the user entered it.</param>
public sealed record PriceRow(
    string Model,
    IReadOnlyList<string> ModelIds,
    string Region,
    string Scope,
    string Tier,
    string Kind,
    string? Commitment,
    decimal Price,
    string Unit,
    string Source,
    DateOnly AsOf,
    bool Override)
{
    /// <summary>The list price; the same as <see cref="Price"/> where nothing was negotiated. Not in documents, whose shape is agreed.</summary>
    [JsonIgnore]
    public decimal ListPrice { get; private init; }

    internal static PriceRow Of(PricePoint point) => new(
        point.Model,
        point.ModelIds,
        point.RegionId,
        point.Scope.ToWord(),
        point.Tier.ToWord(),
        point.Kind.ToWord(),
        point.Commitment?.ToWord(),
        point.UnitPrice,
        point.Unit,
        SourceOf(point),
        point.AsOf,
        point.IsOverride)
    {
        ListPrice = point.ListUnitPrice,
    };

    private static string SourceOf(PricePoint point) => (point.IsOverride, point.Discount) switch
    {
        (true, _) => $"{point.Source.Title}: {point.Source.Citation}",
        (_, { } discount) => $"{point.Source.Title}; list price {Format.UnitPrice(point.ListUnitPrice)} less {discount}",
        _ => point.Source.Title,
    };
}
