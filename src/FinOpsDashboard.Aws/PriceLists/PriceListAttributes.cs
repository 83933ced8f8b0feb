using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Aws.PriceLists;

/// <summary>
/// What the attributes of a row say about its tier and routing. A batch price may look plain in every attribute but one, and a price of
/// customized models like a price of the base model.
/// </summary>
internal static class PriceListAttributes
{
    /// <summary>Why attributes and usage type cannot both be right; null where they can.</summary>
    public static string? Contradiction(PriceListRow row, UsageTypeReading reading)
    {
        var tiers = Tiers(row);
        if (tiers.Count > 1) return $"The attributes name two tiers: {string.Join(" and ", tiers.Select(tier => tier.ToWord()))}.";
        if (tiers.Count == 1 && reading.Tier is not ServiceTier.Standard && reading.Tier != tiers[0])
            return $"The attributes say {tiers[0].ToWord()}, the usage type {reading.Tier.ToWord()}.";
        if (Is(row.ServiceTier, "standard") && (tiers.Count == 1 || reading.Tier is ServiceTier.Batch or ServiceTier.Flex or ServiceTier.Priority))
            return $"The attributes say standard, the usage type {(tiers.Count == 1 ? tiers[0] : reading.Tier).ToWord()}.";
        return Has(row.InferenceType, "global") && reading.Scope is not InferenceScope.Global
            ? "The attributes say global, the usage type does not."
            : null;
    }

    /// <summary>The reading in the tier that the attributes name where the usage type names none.</summary>
    public static UsageTypeReading WithTier(PriceListRow row, UsageTypeReading reading)
    {
        if (reading.Tier is not ServiceTier.Standard || Tiers(row) is not [var tier]) return reading;
        var kind = (tier, reading.PricedAs) switch
        {
            (ServiceTier.CustomModel, PriceKind.Input) => PriceKind.CustomInput,
            (ServiceTier.CustomModel, PriceKind.Output) => PriceKind.CustomOutput,
            _ => reading.PricedAs,
        };
        return reading with { Tier = tier, PricedAs = kind };
    }

    private static List<ServiceTier> Tiers(PriceListRow row)
    {
        var tiers = new HashSet<ServiceTier>();
        if (Has(row.Feature, "batch") || Has(row.InferenceType, "batch") || Is(row.ServiceTier, "batch")) tiers.Add(ServiceTier.Batch);
        if (Has(row.InferenceType, "flex") || Is(row.ServiceTier, "flex")) tiers.Add(ServiceTier.Flex);
        if (Has(row.InferenceType, "priority") || Is(row.ServiceTier, "priority")) tiers.Add(ServiceTier.Priority);
        if (Has(row.Feature, "latency") || Has(row.InferenceType, "latency")) tiers.Add(ServiceTier.LatencyOptimized);
        if (Has(row.Feature, "model customization")) tiers.Add(ServiceTier.CustomModel);
        return [.. tiers];
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool Is(string text, string word) => text.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);
}
