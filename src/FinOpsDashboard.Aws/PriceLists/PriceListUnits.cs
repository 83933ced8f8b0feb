using System.Text.RegularExpressions;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Aws.PriceLists;

/// <summary>
/// What the units of price lists are in units of the price book. Between one thousand and one million tokens lies a factor of a thousand:
/// a unit that is not in the list here is refused, never guessed.
/// </summary>
internal static partial class PriceListUnits
{
    /// <summary>Token prices of this offer say <c>Units</c> and mean one million tokens.</summary>
    public const string OfferOfMillions = "AmazonBedrockFoundationModels";

    /// <summary>How many of a unit make one unit of the book; null where the unit is not known for the kind of price.</summary>
    /// <param name="unit">The unit as AWS wrote it.</param>
    /// <param name="kind">What the price is for.</param>
    /// <param name="offer">The offer.</param>
    public static decimal? PerUnitOfBook(string unit, PriceKind kind, string offer)
    {
        var words = Spaces().Replace(unit.Trim().ToLowerInvariant(), " ");
        return PriceKinds.UnitOf(kind) switch
        {
            "1M tokens" when words is "units" or "unit" && offer == OfferOfMillions => 1,
            "1M tokens" or "1M tokens trained" => words switch
            {
                "1k tokens" or "1k token" => 1_000,
                "1m tokens" or "1m token" => 1,
                _ => null,
            },
            "1K text units" => words switch
            {
                "textunit" or "textunits" or "text unit" or "text units" => 1_000,
                "1k textunits" or "1k text units" => 1,
                _ => null,
            },
            "1K queries" => words switch
            {
                "query" or "queries" or "search unit" or "search units" => 1_000,
                "1k queries" or "1k search units" => 1,
                _ => null,
            },
            "1K requests" => words switch
            {
                "request" or "requests" => 1_000,
                "1k requests" => 1,
                _ => null,
            },
            "training hour" or "model-unit hour" => words is "hour" or "hours" or "hrs" ? 1 : null,
            "image trained" => words is "image" or "images" ? 1 : null,
            "model-month" => words is "model/month" or "model-month" or "model month" ? 1 : null,
            "custom-model-unit minute" => words is "custom model unit per min" or "custom model unit per minute" ? 1 : null,
            "custom-model-unit month" => words is "custom model unit per month" or "custom model unit/month" ? 1 : null,
            "1K tokens per minute, hour" => words is "1k tpm hour" or "1k tpm-hour" or "1k tpm hours" ? 1 : null,
            _ => null,
        };
    }

    /// <summary>Whether the words of a price speak of another number of tokens than its unit.</summary>
    /// <param name="description">Such as <c>$0.0008 per 1K input tokens</c>.</param>
    /// <param name="perUnitOfBook">What <see cref="PerUnitOfBook"/> said.</param>
    public static bool ContradictsUnit(string description, decimal perUnitOfBook)
    {
        if (Scale().Match(description) is not { Success: true } match) return false;
        var isThousand = match.Groups["thousand"].Success;
        return perUnitOfBook == (isThousand ? 1 : 1_000);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"\bper (?:(?<thousand>1 ?K|1,?000|thousand)|(?<million>1 ?M|1,?000,?000|million))\b(?! ?,)[\w ]*\btokens?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Scale();
}
