using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.Prices;

/// <summary>What the database adds to the prices that come with the product.</summary>
/// <param name="Revision">Another text after every change of any of them.</param>
/// <param name="Imported">Prices out of imported lists, each from a day on.</param>
/// <param name="Overrides">What users entered, also what they took back; the latest first.</param>
/// <param name="Discounts">Negotiated discounts, also those taken back; the latest first.</param>
/// <param name="Imports">The imports, the latest first.</param>
public sealed record StoredPrices(
    string Revision,
    IReadOnlyList<PricePoint> Imported,
    IReadOnlyList<PriceOverride> Overrides,
    IReadOnlyList<StoredDiscount> Discounts,
    IReadOnlyList<PastPriceImport> Imports)
{
    /// <summary>A database that nobody entered a price into.</summary>
    public static StoredPrices None { get; } = new("", [], [], [], []);
}
