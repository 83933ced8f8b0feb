using System.Globalization;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Pricing;

/// <summary>Prices by model, Region, scope, tier, kind, commitment and day.</summary>
/// <remarks>
/// <para>A price is never taken from another Region, tier or model, but a model is found whatever case its name is asked in. Four rules find one, and each leaves a remark where it is used:</para>
/// <list type="number">
/// <item>In-Region and geographic requests share one price, and a bill that does not tell the two apart has it too; global requests have
/// their own. AWS bills both on one row of its price list (snapshot of 2026-08-20).</item>
/// <item>A price whose source names no Region holds where the Region has no price of its own.</item>
/// <item>A price whose first day is not known holds from the start, so a day before it was read is priced with it.</item>
/// <item>A price entered by the user comes before every other from its first day on, until it is taken back: one for the Region first, then
/// one for any Region, whatever the Region's list price.</item>
/// </list>
/// <para>
/// A negotiated discount lowers what is paid, never the list price. One for a model comes before one for everything; they do not add up,
/// and none lowers a price that the user entered.
/// </para>
/// </remarks>
public sealed class PriceBook
{
    private readonly Dictionary<PriceKey, PricePoint[]> _pointsByKey;
    private readonly ILookup<(string Model, PriceKind Kind), MissingPrice> _missing;
    private readonly HashSet<string> _models;

    /// <summary>The Regions that have a price, by a key without its own.</summary>
    private readonly ILookup<PriceKey, string> _regions;
    private readonly ModelSpellings _spellings;
    private readonly IReadOnlyList<PriceDiscount> _discounts;

    /// <summary>Makes a book.</summary>
    /// <param name="points">The prices.</param>
    /// <param name="missing">Prices that are known not to be known.</param>
    /// <param name="discounts">Negotiated discounts; those that were taken back are left out by the caller.</param>
    /// <exception cref="ArgumentException">Two prices are for the same thing from the same day.</exception>
    public PriceBook(IEnumerable<PricePoint> points, IEnumerable<MissingPrice>? missing = null, IEnumerable<PriceDiscount>? discounts = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        _discounts = [.. discounts ?? []];
        _pointsByKey = points.GroupBy(PriceKey.Of).ToDictionary(group => group.Key, Ordered);
        _missing = (missing ?? []).ToLookup(price => (price.Model, price.Kind));
        _regions = _pointsByKey.Keys.ToLookup(key => key with { RegionId = "" }, key => key.RegionId);
        _models = [.. Points.Select(point => point.Model)];
        _spellings = new ModelSpellings(_models.Concat(Missing.Select(price => price.Model)));
    }

    /// <summary>Every price, superseded ones included.</summary>
    public IEnumerable<PricePoint> Points => _pointsByKey.Values.SelectMany(points => points);

    /// <summary>Every price that is known not to be known.</summary>
    public IEnumerable<MissingPrice> Missing => _missing.SelectMany(group => group);

    /// <summary>The fewest tokens that each model caches, as far as sources say.</summary>
    public IReadOnlyList<CacheMinimum> CacheMinimums { get; init; } = [];

    /// <summary>A book with these prices in addition; the user's own replace earlier ones for the same thing and day.</summary>
    public PriceBook With(IEnumerable<PricePoint> overrides)
    {
        var added = overrides.Select(point => point with { IsOverride = true }).ToList();
        var replaced = added.Select(point => (PriceKey.Of(point), point.EffectiveFrom)).ToHashSet();
        var kept = Points.Where(point => !point.IsOverride || !replaced.Contains((PriceKey.Of(point), point.EffectiveFrom)));
        return new PriceBook(kept.Concat(added), Missing, _discounts) { CacheMinimums = CacheMinimums };
    }

    /// <summary>Finds the price of one thing on one day.</summary>
    /// <param name="request">What to find.</param>
    /// <param name="on">The UTC day.</param>
    public PriceLookup Find(PriceRequest request, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(request);
        var spelling = _spellings.Of(request.Model);
        if (spelling != request.Model) request = request with { Model = spelling };
        var key = PriceKey.Of(request);
        var found = Paid(key, on);
        return found is null ? new Unpriced(request, WhyNot(request, key, on)) : new Priced(found, Remarks(request, found, on));
    }

    /// <summary>Finds the list price of a row of a bill.</summary>
    /// <param name="reading">What the row says.</param>
    /// <param name="on">The UTC day of the row.</param>
    public PriceLookup Find(UsageTypeReading reading, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var request = new PriceRequest(
            reading.Model, reading.RegionId, reading.Scope, reading.Tier, reading.PricedAs ?? default, reading.Commitment);
        if (reading.PricedAs is not null) return Find(request, on);

        var what = reading.What.Length > 0 ? reading.What : $"{reading.Model} {reading.TokenKind.ToWord()}".Trim();
        return new Unpriced(request, $"The price book keeps no prices for \"{what}\".");
    }

    /// <summary>
    /// The prices that hold on a day, one for each thing, by model, Region, tier, scope and kind. A user's price for any Region stands in
    /// the place of the list price of each.
    /// </summary>
    public IEnumerable<PricePoint> EffectiveOn(DateOnly on) =>
        _pointsByKey.Keys
            .Where(key => On(key, on) is not null)
            .Select(key => Paid(key, on)! with { RegionId = key.RegionId })
            .OrderBy(point => point.Model, StringComparer.Ordinal)
            .ThenBy(point => point.RegionId, StringComparer.Ordinal)
            .ThenBy(point => point.Scope)
            .ThenBy(point => point.Tier)
            .ThenBy(point => point.Kind)
            .ThenBy(point => point.Commitment);

    /// <summary>A model's name as the book spells it, found whatever case it is typed in; as typed where the book does not have it.</summary>
    public string SpellingOf(string model) => _spellings.Of(model);

    /// <summary>Every price of one thing, by first day, the user's own last; none where the book has nothing for it.</summary>
    public IReadOnlyList<PricePoint> HistoryOf(PriceKey key) => _pointsByKey.TryGetValue(key, out var points) ? points : [];

    /// <summary>The first day of a price, before it was read again; null where it is not known.</summary>
    /// <param name="point">A list price of the book.</param>
    public DateOnly? BeganOn(PricePoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        var began = point.EffectiveFrom;
        foreach (var earlier in HistoryOf(PriceKey.Of(point)).Where(other => !other.IsOverride).Reverse().SkipWhile(other => other.EffectiveFrom >= point.EffectiveFrom))
        {
            if (point.IsOverride || earlier.ListUnitPrice != point.ListUnitPrice) break;
            began = earlier.EffectiveFrom;
        }

        return began;
    }

    /// <summary>What is paid for one thing: the user's price, of the Region before any Region, else the list price.</summary>
    private PricePoint? Paid(PriceKey key, DateOnly on)
    {
        var (own, any) = (On(key, on), key.RegionId.Length == 0 ? null : On(key with { RegionId = "" }, on));
        return own is null || (any is { IsOverride: true } && !own.IsOverride) ? any : own;
    }

    private PricePoint? On(PriceKey key, DateOnly on)
    {
        var found = HistoryOf(key).LastOrDefault(point => point.HoldsOn(on));
        return found is null || found.IsOverride ? found : found with { Discount = DiscountOn(found.Model, on) };
    }

    private PriceDiscount? DiscountOn(string model, DateOnly on) =>
        _discounts.Where(discount => discount.AppliesTo(model, on))
            .OrderBy(discount => discount.Model.Length > 0).ThenBy(discount => discount.From).LastOrDefault();

    private string WhyNot(PriceRequest request, PriceKey key, DateOnly on)
    {
        var missing = _missing[(request.Model, request.Kind)].FirstOrDefault(price => price.Answers(request));
        if (missing is not null) return $"No price for {request}: {missing.Reason}";
        if (request.Model.Length > 0 && !_models.Contains(request.Model))
            return $"No price for {request}: the price book does not have {request.Model}.";
        if (_pointsByKey.TryGetValue(key, out var later) && later.All(point => point.EffectiveFrom > on))
            return $"No price for {request} on {Text(on)}: the first one begins on {Text(later[0].EffectiveFrom)}.";

        var regions = string.Join(", ", RegionsWith(key));
        if (regions.Length == 0) return $"No price for {request} in any Region.";
        var unknown = request.RegionId.Length == 0 ? ": the Region is not known" : "";
        return $"No price for {request}{unknown}; there are prices for {regions}.";
    }

    private IOrderedEnumerable<string> RegionsWith(PriceKey key) => _regions[key with { RegionId = "" }].Order(StringComparer.Ordinal);

    private static List<string> Remarks(PriceRequest request, PricePoint found, DateOnly on)
    {
        var remarks = new List<string>();
        if (PriceKinds.DependsOnScope(found.Kind) && found.Scope != request.Scope)
        {
            var (asked, priced) = (request.Scope.ToWord(), found.Scope.ToWord());
            remarks.Add($"Scope {asked} is priced as {priced}: in-Region and geographic requests share one price.");
        }

        if (found.RegionId.Length == 0 && request.RegionId.Length > 0)
            remarks.Add($"The source names no Region; the price is taken for {request.RegionId}.");
        if (found.EffectiveFrom is null && on < found.AsOf)
            remarks.Add($"The price was read on {Text(found.AsOf)} and is taken for an earlier day.");
        if (found.Discount is { } discount) remarks.Add($"The list price less {discount}.");
        if (found.Note.Length > 0) remarks.Add(found.Note);
        return remarks;
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>By first day, the user's own last: of the prices that have begun, the last one counts.</summary>
    private static PricePoint[] Ordered(IGrouping<PriceKey, PricePoint> group)
    {
        var points = group.OrderBy(point => point.IsOverride).ThenBy(point => point.EffectiveFrom ?? DateOnly.MinValue).ToArray();
        var isAmbiguous = points.Zip(points.Skip(1)).Any(pair =>
            pair.First.IsOverride == pair.Second.IsOverride && pair.First.EffectiveFrom == pair.Second.EffectiveFrom);
        return isAmbiguous ? throw new ArgumentException($"There are two prices from the same day for {group.Key}.") : points;
    }
}
