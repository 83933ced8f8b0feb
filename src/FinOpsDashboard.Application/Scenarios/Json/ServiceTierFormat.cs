using System.Text.Json;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How a service tier stands in a document.</summary>
internal sealed class ServiceTierFormat() : LeverFormat<ServiceTierLever>(ServiceTierLever.KindName)
{
    private static readonly Dictionary<string, RequestTier> Tiers =
        Enum.GetValues<RequestTier>().ToDictionary(DocumentPath.Word, StringComparer.Ordinal);

    protected override ServiceTierLever ReadLever(ObjectReader fields) => new(new()
    {
        Tier = Tiers.GetValueOrDefault(fields.Word("tier", Tiers.Keys, "The tier that requests ask for.") ?? ""),
        RequestShare = fields.Number(
            "share", NumberRange.Fraction, absent: 1m, "Share of the main model's interactive requests that ask for it."),
    });

    protected override void WriteLever(Utf8JsonWriter writer, ServiceTierLever lever)
    {
        writer.WriteString("tier", DocumentPath.Word(lever.Assumptions.Tier));
        writer.WriteExact("share", lever.Assumptions.RequestShare);
    }
}
