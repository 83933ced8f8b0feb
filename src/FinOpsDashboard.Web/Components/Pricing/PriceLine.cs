using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>One price of the table, ready to show.</summary>
public sealed record PriceLine
{
    public required PricePoint Point { get; init; }

    public required PriceKey Key { get; init; }

    /// <summary>The override that stands here; null for none.</summary>
    public required PriceOverride? Override { get; init; }

    /// <summary>The list price below an override; null where there is none.</summary>
    public required PricePoint? Listed { get; init; }

    public required bool IsOld { get; init; }

    /// <summary>The first day of the price, whenever it was read last; null where it is not known.</summary>
    public required DateOnly? Since { get; init; }

    public string Model => Key.Model.Length > 0 ? Key.Model : "Any model";

    public string Kind => PriceNames.Of(Key.Kind, Key.Commitment);

    public string Tier => Key.Tier is ServiceTier.None ? "" : PriceNames.Of(Key.Tier);

    public string Region => Key.RegionId.Length > 0 ? Key.RegionId : "any";

    public string Scope => PriceNames.Of(Key.Scope);

    public string Price => Format.UnitPrice(Point.UnitPrice);

    /// <summary>The list price, where something else is paid; empty where it is the list price.</summary>
    public string ListPrice => (Point, Listed) switch
    {
        ({ Discount: not null } point, _) => Format.UnitPrice(point.ListUnitPrice),
        ({ IsOverride: true }, { } listed) => Format.UnitPrice(listed.ListUnitPrice),
        ({ IsOverride: true }, null) => "none",
        _ => "",
    };

    /// <summary>Who agreed on what, for prices that are not the list price.</summary>
    public string Agreement => (Override, Point.Discount) switch
    {
        ({ } entered, _) => $"Override from {Format.Day(entered.From)}: {entered.Reason} ({entered.Author})",
        (_, { } discount) => $"Less {Format.PercentExact(discount.Fraction)}: {discount.Reason} ({discount.Author})",
        _ => "",
    };

    public string Source => Point.IsOverride ? $"Entered by {Override?.Author}" : Point.Source.Title;

    public string Confidence => Point.Confidence switch
    {
        PriceConfidence.Medium => "Read from a third party.",
        PriceConfidence.Low => "Doubtful: the sources disagree, or the figure looks wrong.",
        PriceConfidence.Derived => "Worked out from another price.",
        _ => "",
    };

    /// <summary>What a reader should know about the price.</summary>
    public string About => string.Join(' ', new[] { Point.Note, Confidence }.Where(part => part.Length > 0)) is { Length: > 0 } text ? text : "Nothing else is known about it.";

    /// <summary>Since when it holds, and where to find it.</summary>
    public string Citation => (Since is { } day ? $"Holds from {Format.Day(day)}. " : "The first day is not known. ") + Point.Source.Citation;

    public bool IsDoubtful => Point.Confidence is PriceConfidence.Low or PriceConfidence.Derived;

    /// <summary>Whether words are found in what the price is for, its source or who agreed on it.</summary>
    public bool Has(IReadOnlyList<string> words)
    {
        var text = $"{Model} {string.Join(' ', Point.ModelIds)} {Kind} {Key.Kind.ToWord()} {Tier} {Region} {Scope} {Source} {Agreement}";
        return words.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
