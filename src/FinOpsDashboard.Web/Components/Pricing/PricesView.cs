using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>The page of prices, ready to show.</summary>
public sealed record PricesView
{
    /// <summary>How many prices one page of the table has.</summary>
    public const int LinesPerPage = 50;

    private const char WordEnd = ' ';

    public required PriceFilter Filter { get; init; }

    public required PriceBookState State { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The prices of this page of the table.</summary>
    public required IReadOnlyList<PriceLine> Lines { get; init; }

    /// <summary>How many prices the filter leaves.</summary>
    public required int Found { get; init; }

    /// <summary>How many prices hold today.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them were read more than 90 days ago.</summary>
    public required int Old { get; init; }

    public required DateOnly? OldestReading { get; init; }

    public required IReadOnlyList<string> Models { get; init; }

    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>The rates of the account; null on the other tabs.</summary>
    public EffectiveRateReport? Rates { get; init; }

    public int Pages => Math.Max(1, (Found + LinesPerPage - 1) / LinesPerPage);

    public int Page => Math.Min(Filter.Page, Pages);

    /// <summary>Where one is in the table.</summary>
    public string Place => Pages == 1
        ? Plural(Found, "price")
        : $"{Format.Count((Page - 1) * LinesPerPage + 1)} – {Format.Count((Page - 1) * LinesPerPage + Lines.Count)} of {Format.Count(Found)} prices";

    /// <summary>The one sentence above everything else.</summary>
    public string Answer
    {
        get
        {
            var models = Models.Count(model => model.Length > 0);
            var overrides = State.Stored.Overrides.Count(entered => entered.HoldsOn(Today));
            var discounts = State.Stored.Discounts.Count(discount => discount.HoldsOn(Today));
            var agreed = (overrides, discounts) switch
            {
                (0, 0) => "All are list prices",
                (_, 0) => $"{Plural(overrides, "override")} {(overrides == 1 ? "holds" : "hold")} today",
                (0, _) => $"{Plural(discounts, "discount")} {(discounts == 1 ? "holds" : "hold")} today",
                _ => $"{Plural(overrides, "override")} and {Plural(discounts, "discount")} hold today",
            };
            return $"{Format.Count(Total)} prices of {models} models are known; {Format.Count(State.Book.Missing.Count())} are known to be missing. {agreed}.";
        }
    }

    /// <summary>The warning above the table; null where every price is fresh.</summary>
    public string? Warning => Old == 0 || OldestReading is not { } oldest
        ? null
        : $"{Format.Count(Old)} of {Format.Count(Total)} prices were read more than {PriceAge.MostDays} days ago, the oldest on {Format.Day(oldest)}. AWS may have changed them since.";

    /// <summary>Narrows the book of today.</summary>
    public static PricesView Of(PriceFilter filter, PriceBookState state, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(state);
        // Prices that no model has are the last ones anybody looks for.
        var points = state.Book.EffectiveOn(today).OrderBy(point => point.Model.Length == 0).ToList();
        var overrides = state.Stored.Overrides.Where(entered => entered.EverHolds).GroupBy(entered => (entered.Key, entered.From)).ToDictionary(group => group.Key, group => group.MaxBy(entered => entered.Id)!);
        var words = filter.Text.Split(WordEnd, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = points
            .Where(point => filter.Model.Length == 0 || point.Model.Equals(filter.Model, StringComparison.OrdinalIgnoreCase))
            .Where(point => filter.RegionId.Length == 0 || point.RegionId == filter.RegionId)
            .Where(point => filter.Kind is null || point.Kind == filter.Kind)
            .Where(point => filter.Tier is null || point.Tier == filter.Tier)
            .Select(Line)
            .Where(line => IsMarked(line, filter.Mark) && line.Has(words))
            .ToList();
        var pages = Math.Max(1, (found.Count + LinesPerPage - 1) / LinesPerPage);
        var old = points.Where(point => PriceAge.IsOld(point, today)).ToList();
        return new PricesView
        {
            Filter = filter,
            State = state,
            Today = today,
            Lines = [.. found.Skip((Math.Min(filter.Page, pages) - 1) * LinesPerPage).Take(LinesPerPage)],
            Found = found.Count,
            Total = points.Count,
            Old = old.Count,
            OldestReading = old.Count == 0 ? null : old.Min(point => point.AsOf),
            Models = [.. points.Select(point => point.Model).Where(model => model.Length > 0).Distinct().Order(StringComparer.OrdinalIgnoreCase)],
            Regions = [.. points.Select(point => point.RegionId).Where(region => region.Length > 0).Distinct().Order(StringComparer.Ordinal)],
        };

        PriceLine Line(PricePoint point)
        {
            var key = PriceKey.Of(point);
            return new PriceLine
            {
                Point = point,
                Key = key,
                Override = OverrideOf(key, point),
                Listed = point.IsOverride && state.ListBook.Find(key.ToRequest(), today) is Priced listed ? listed.Price : null,
                IsOld = PriceAge.IsOld(point, today),
                Since = state.Book.BeganOn(point),
            };
        }

        // One for any Region stands in every Region.
        PriceOverride? OverrideOf(PriceKey key, PricePoint point) => point is { IsOverride: true, EffectiveFrom: { } from }
            ? overrides.GetValueOrDefault((key, from)) ?? overrides.GetValueOrDefault((key with { RegionId = "" }, from))
            : null;
    }

    private static bool IsMarked(PriceLine line, PriceMark mark) => mark switch
    {
        PriceMark.Old => line.IsOld,
        PriceMark.Override => line.Point.IsOverride,
        PriceMark.Discount => line.Point.Discount is not null,
        PriceMark.Doubtful => line.IsDoubtful,
        _ => true,
    };

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{Format.Count(count)} {noun}s";
}
