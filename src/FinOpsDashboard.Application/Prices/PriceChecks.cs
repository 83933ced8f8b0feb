using System.Text.RegularExpressions;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Prices;

/// <summary>What a price has to keep to, wherever it comes from: typed, out of a list of AWS, or out of a document of prices.</summary>
public static partial class PriceChecks
{
    /// <summary>The highest price that is taken, in US dollars per unit of its kind: far above every price of Bedrock.</summary>
    public const decimal LargestPrice = 1_000_000m;

    private const int MostDecimals = 18;
    private const int MostMultiple = 1_000;
    private const int MostMultipleDecimals = 9;
    private const int LongestModel = 200;

    /// <summary>Clocks and calendars of other time zones may be ahead of UTC.</summary>
    private const int SlackDays = 1;

    /// <summary>Why a price lies outside what is taken; null where it does not.</summary>
    internal static string? FaultOf(decimal unitPrice) => unitPrice is < 0 or > LargestPrice
        ? $"{Format.Exact(unitPrice)}: a price is 0 to {Format.Count(LargestPrice)} US dollars."
        : null;

    /// <summary>Why nothing would ever be priced with it; empty where something can be.</summary>
    internal static IEnumerable<string> FaultsOf(PriceKey key, PriceBook book)
    {
        if (!PriceKinds.TiersOf(key.Kind).Contains(key.Tier))
            yield return $"Prices of {key.Kind.ToWord()} are not in the tier {key.Tier.ToWord()} but in {string.Join(", ", PriceKinds.TiersOf(key.Kind).Select(tier => tier.ToWord()))}.";
        if (FaultOfCommitment(key) is { } commitment) yield return commitment;
        if (key.RegionId.Length > 0 && !RegionPattern().IsMatch(key.RegionId)) yield return $"\"{key.RegionId}\" is no Region. Write it as us-east-1.";
        if (key.Model.Length == 0 && !book.Points.Any(point => point.Model.Length == 0 && point.Kind == key.Kind) && !book.Missing.Any(price => price.Model.Length == 0 && price.Kind == key.Kind))
            yield return $"Prices of {key.Kind.ToWord()} belong to a model: name it.";
    }

    /// <summary>Why an imported price cannot be kept; null where it can.</summary>
    internal static string? FaultOf(PricePoint point, DateOnly today)
    {
        if (FaultOf(point.ListUnitPrice) is { } fault) return fault;
        if (decimal.Round(point.ListUnitPrice, MostDecimals) != point.ListUnitPrice) return $"A price has at most {MostDecimals} decimals.";
        if (point.PlanningMultipleOfInput is { } multiple && (multiple is < 0 or > MostMultiple || decimal.Round(multiple, MostMultipleDecimals) != multiple))
            return $"What to plan with is a multiple of the input price from 0 to {Format.Count(MostMultiple)}, with at most {MostMultipleDecimals} decimals.";
        if (point.Model.Length > LongestModel) return $"The name of a model has at most {LongestModel} characters.";
        if (new[] { point.Model, point.RegionId, point.Source.Title, point.Source.Citation, point.Note }.Any(text => text.Any(char.IsControl)))
            return "Its texts hold a character that cannot be stored, such as the one with the number 0.";
        return point.AsOf > today.AddDays(SlackDays)
            ? $"It was read or published on {Format.Day(point.AsOf)}, a day that is yet to come; today is {Format.Day(today)}. Correct that day, or the clock of this machine, and import the list again."
            : null;
    }

    private static string? FaultOfCommitment(PriceKey key)
    {
        var terms = PriceKinds.CommitmentsOf(key.Kind);
        if (terms.Count == 0) return key.Commitment is null ? null : $"Prices of {key.Kind.ToWord()} have no commitment.";
        return key.Commitment is { } term && terms.Contains(term)
            ? null
            : $"Prices of {key.Kind.ToWord()} have a commitment: {string.Join(", ", terms.Select(known => known.ToWord()))}.";
    }

    [GeneratedRegex(@"\A[a-z]{2}(?:-[a-z]+)+-[0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex RegionPattern();
}
