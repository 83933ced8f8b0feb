using System.Text.Json;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How prompt compression stands in a document.</summary>
internal sealed class PromptCompressionFormat() : LeverFormat<PromptCompressionLever>(PromptCompressionLever.KindName)
{
    private static readonly Dictionary<string, PrefixTreatment> Treatments =
        Enum.GetValues<PrefixTreatment>().ToDictionary(DocumentPath.Word, StringComparer.Ordinal);

    protected override PromptCompressionLever ReadLever(ObjectReader fields) => new(new()
    {
        Ratio = fields.Number("ratio", PromptCompressionAssumptions.RatioRange, "Tokens before over tokens after, of what is compressed."),
        CompressibleTokensPerRequest = fields.Number(
            "compressibleTokensPerRequest", NumberRange.Tokens, "Input tokens per request that may be compressed."),
        Prefix = Treatments.GetValueOrDefault(fields.OptionalWord(
            "prefix", Treatments.Keys, "What happens to the repeated context: kept (the default), compressed to the same text every time, or rewritten in each request, which ends caching.") ?? ""),
        CostPerRequest = fields.Amount("costPerRequest", "What compressing costs per request, in USD."),
        MonthlyCost = fields.Amount("monthlyCost", "What the compressor costs per month, idle or not, in USD."),
    });

    protected override void WriteLever(Utf8JsonWriter writer, PromptCompressionLever lever)
    {
        var assumptions = lever.Assumptions;
        writer.WriteExact("ratio", assumptions.Ratio);
        writer.WriteExact("compressibleTokensPerRequest", assumptions.CompressibleTokensPerRequest);
        writer.WriteString("prefix", DocumentPath.Word(assumptions.Prefix));
        writer.WriteExact("costPerRequest", assumptions.CostPerRequest);
        writer.WriteExact("monthlyCost", assumptions.MonthlyCost);
    }
}
