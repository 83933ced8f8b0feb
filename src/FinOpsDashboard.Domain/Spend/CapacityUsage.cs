using System.Text.RegularExpressions;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Spend;

/// <summary>What a usage type without its Region code says about capacity bought by the hour.</summary>
internal sealed partial record CapacityUsage(
    string ModelText, ServiceTier Tier, InferenceScope Scope, CommitmentTerm Commitment, QuantityUnit Unit, PriceKind PricedAs, string What)
{
    /// <summary>Reads Provisioned Throughput and reserved tokens per minute, both in first-party and in marketplace spelling.</summary>
    public static CapacityUsage? Parse(string text) => Provisioned(text) ?? Reserved(text);

    private static CapacityUsage? Provisioned(string text)
    {
        var match = ProvisionedGrammar().Match(text);
        if (!match.Success) return null;
        var term = match.Groups["term"].Value[0] switch
        {
            '1' => CommitmentTerm.OneMonth,
            '6' => CommitmentTerm.SixMonths,
            _ => CommitmentTerm.None,
        };
        var isCustom = match.Groups["custom"].Success;
        return new CapacityUsage(
            match.Groups["model"].Value,
            ServiceTier.Provisioned,
            InferenceScope.Unknown,
            term,
            QuantityUnit.ModelUnitHours,
            PriceKind.ModelUnitHour,
            isCustom ? "Provisioned Throughput, custom model" : "Provisioned Throughput");
    }

    private static CapacityUsage? Reserved(string text)
    {
        var match = ReservedGrammar().Match(text);
        if (!match.Success) return null;
        var isInput = match.Groups["direction"].Value.Equals("input", StringComparison.OrdinalIgnoreCase);
        var isGlobal = match.Groups["scope"].Value.Equals("global", StringComparison.OrdinalIgnoreCase);
        return new CapacityUsage(
            match.Groups["model"].Value,
            ServiceTier.Reserved,
            isGlobal ? InferenceScope.Global : InferenceScope.Geo,
            match.Groups["months"].Value == "1" ? CommitmentTerm.OneMonth : CommitmentTerm.ThreeMonths,
            QuantityUnit.TokensPerMinuteHours,
            isInput ? PriceKind.InputTpmHour : PriceKind.OutputTpmHour,
            isInput ? "Reserved input capacity" : "Reserved output capacity");
    }

    [GeneratedRegex(
        """
        \A(?: (?<model>.+?) - )?
        provisioned-?throughput- (?<custom>custom-)? (?<term>no-?commit|[16]-?months?(?:-?commit)?) -model-?units (?:-usage)?
        \z
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ProvisionedGrammar();

    [GeneratedRegex(
        """
        \A(?: (?<model>.+?) - )?
        reserved- (?<months>[13])-?months? -(?<direction>input|output) -(?:tokens-per-minute|tpm) (?:-cross-region)? -(?<scope>geo|global)
        \z
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ReservedGrammar();
}
