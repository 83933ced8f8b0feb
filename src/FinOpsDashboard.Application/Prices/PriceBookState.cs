using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.Prices;

/// <summary>A price book with what it was made of.</summary>
/// <param name="Stored">What the database adds.</param>
/// <param name="ListBook">What the sources say: without overrides and discounts.</param>
/// <param name="Book">What is paid: with both.</param>
public sealed record PriceBookState(StoredPrices Stored, PriceBook ListBook, PriceBook Book)
{
    /// <summary>Puts a book together.</summary>
    /// <param name="seed">The prices that come with the product.</param>
    /// <param name="stored">What the database adds.</param>
    public static PriceBookState Of(PriceBook seed, StoredPrices stored)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(stored);
        var list = Listed(seed, stored.Imported);
        var imported = stored.Imported.ToLookup(point => (point.Model, point.Kind));
        var missing = seed.Missing.Where(price => !IsFilled(price, [.. imported[(price.Model, price.Kind)]])).ToList();
        var overrides = stored.Overrides.Where(entered => entered.EverHolds)
            .GroupBy(entered => (entered.Key, entered.From))
            .Select(group => group.MaxBy(entered => entered.Id)!.ToPoint());
        var discounts = stored.Discounts.Select(discount => discount.InForce()).OfType<PriceDiscount>();
        return new PriceBookState(
            stored,
            new PriceBook(list, missing) { CacheMinimums = seed.CacheMinimums },
            new PriceBook(list.Concat(overrides), missing, discounts) { CacheMinimums = seed.CacheMinimums });
    }

    /// <summary>What imports brought is missing no more: for every commitment, where all of them are missing.</summary>
    private static bool IsFilled(MissingPrice missing, IReadOnlyList<PricePoint> imported)
    {
        var found = imported.Where(point =>
            (missing.Tier is null || missing.Tier == point.Tier) && (missing.RegionId.Length == 0 || missing.RegionId == point.RegionId)).ToList();
        if (missing.Commitment is { } term) return found.Exists(point => point.Commitment == term);
        var terms = PriceKinds.CommitmentsOf(missing.Kind);
        return terms.Count == 0 ? found.Count > 0 : terms.All(known => found.Exists(point => point.Commitment == known));
    }

    /// <summary>
    /// The prices of the sources. An imported price takes the place of the product's own from the same day; a reading of the product that
    /// is newer than every import holds again from the day it was read, so that an old list never outlives it.
    /// </summary>
    private static List<PricePoint> Listed(PriceBook seed, IReadOnlyList<PricePoint> imported)
    {
        var importedByKey = imported.ToLookup(PriceKey.Of);
        var list = new List<PricePoint>(imported);
        foreach (var group in seed.Points.GroupBy(PriceKey.Of))
        {
            var others = importedByKey[group.Key].ToList();
            var days = others.Select(point => point.EffectiveFrom).ToHashSet();
            list.AddRange(group.Where(point => !days.Contains(point.EffectiveFrom)));
            if (others.Count == 0) continue;
            var newest = group.MaxBy(point => point.AsOf)!;
            var isNewest = others.TrueForAll(point => point.AsOf < newest.AsOf);
            if (isNewest && others.Exists(point => point.EffectiveFrom > (newest.EffectiveFrom ?? DateOnly.MinValue)) && !days.Contains(newest.AsOf)
                && !group.Any(point => point.EffectiveFrom == newest.AsOf))
                list.Add(newest with { EffectiveFrom = newest.AsOf });
        }

        return list;
    }
}
