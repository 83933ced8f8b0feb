using System.Collections.Frozen;

namespace FinOpsDashboard.Domain.Spend;

/// <summary>The Region codes in front of usage types: the Region where the request entered AWS.</summary>
/// <remarks>
/// Source: the list of Region billing codes in the AWS documentation
/// (https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-region-billing-codes.html), as used by public code
/// on 2026-11-22. Ireland is still billed as a bare <c>EU</c>, beside <c>EUW1</c>.
/// </remarks>
public static class BedrockRegions
{
    private static readonly FrozenDictionary<string, string> RegionIds = new Dictionary<string, string>
    {
        ["USE1"] = "us-east-1",
        ["USE2"] = "us-east-2",
        ["USW1"] = "us-west-1",
        ["USW2"] = "us-west-2",
        ["UGE1"] = "us-gov-east-1",
        ["UGW1"] = "us-gov-west-1",
        ["CAN1"] = "ca-central-1",
        ["CAN2"] = "ca-west-1",
        ["MXC1"] = "mx-central-1",
        ["SAE1"] = "sa-east-1",
        ["EU"] = "eu-west-1",
        ["EUW1"] = "eu-west-1",
        ["EUW2"] = "eu-west-2",
        ["EUW3"] = "eu-west-3",
        ["EUC1"] = "eu-central-1",
        ["EUC2"] = "eu-central-2",
        ["EUN1"] = "eu-north-1",
        ["EUS1"] = "eu-south-1",
        ["EUS2"] = "eu-south-2",
        ["ILC1"] = "il-central-1",
        ["MES1"] = "me-south-1",
        ["MEC1"] = "me-central-1",
        ["AFS1"] = "af-south-1",
        ["APE1"] = "ap-east-1",
        ["APE2"] = "ap-east-2",
        ["APN1"] = "ap-northeast-1",
        ["APN2"] = "ap-northeast-2",
        ["APN3"] = "ap-northeast-3",
        ["APS1"] = "ap-southeast-1",
        ["APS2"] = "ap-southeast-2",
        ["APS3"] = "ap-south-1",
        ["APS4"] = "ap-southeast-3",
        ["APS5"] = "ap-south-2",
        ["APS6"] = "ap-southeast-4",
        ["APS7"] = "ap-southeast-5",
        ["APS8"] = "ap-southeast-7",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The Region of a billing code; empty where the code is not in the table.</summary>
    /// <param name="prefix">Such as <c>USE1</c>; compared exactly.</param>
    public static string RegionIdOf(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return RegionIds.GetValueOrDefault(prefix, "");
    }

    /// <summary>
    /// Whether a text stands for a Region in a usage type: in the table, or of the same look
    /// (three or four capital letters and a digit), so that a new Region is not taken for a part of the model.
    /// </summary>
    internal static bool LooksLikePrefix(ReadOnlySpan<char> text)
    {
        if (text is "EU") return true;
        if (text.Length is not (4 or 5) || !char.IsAsciiDigit(text[^1])) return false;
        foreach (var letter in text[..^1])
        {
            if (!char.IsAsciiLetterUpper(letter)) return false;
        }

        return true;
    }
}
