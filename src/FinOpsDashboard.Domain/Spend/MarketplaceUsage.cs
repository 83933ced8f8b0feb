using System.Text.RegularExpressions;

namespace FinOpsDashboard.Domain.Spend;

/// <summary>
/// The usage types of AWS Marketplace models, <c>USE1-MP:USE1_InputTokenCount_Global-Units</c>. Cost Explorer may leave out
/// <c>USE1-MP:</c> in front. Models up to Claude 4.6 spell the dimension in capitals (<c>InputTokenCount</c>), later ones in
/// small letters (<c>input_tokens_standard</c>); the model stands in the service only.
/// </summary>
internal static partial class MarketplaceUsage
{
    public static bool IsMarketplace(string usageType)
    {
        var (_, rest) = RegionPrefix.Split(usageType, '-');
        return rest.StartsWith("MP:", StringComparison.Ordinal) || RegionPrefix.Split(usageType, '_').Prefix.Length > 0;
    }

    /// <summary>Takes the usage type apart into its Region code and its dimension, the latter in small letters joined by hyphens.</summary>
    public static (string Prefix, string Dimension) Split(string usageType)
    {
        var (outer, rest) = RegionPrefix.Split(usageType, '-');
        if (rest.StartsWith("MP:", StringComparison.Ordinal)) rest = rest[3..];
        var (inner, dimension) = RegionPrefix.Split(rest, '_');
        if (dimension.EndsWith("-Units", StringComparison.OrdinalIgnoreCase)) dimension = dimension[..^6];
        return (outer.Length > 0 ? outer : inner, Hyphenated(dimension));
    }

    private static string Hyphenated(string dimension)
    {
        var words = WordStarts().Replace(dimension, "-").Replace('_', '-').ToLowerInvariant();
        return words switch
        {
            "million-batch-input-tokens" => "input-tokens-batch",
            "million-batch-output-tokens" => "output-tokens-batch",
            _ => words,
        };
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStarts();
}
