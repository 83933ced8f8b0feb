using System.Text.Json;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>Where a custom model runs, as it stands in a document.</summary>
internal static class HostingFormat
{
    private const string OnDemand = "onDemand";
    private const string Provisioned = "provisioned";

    private static readonly string[] Kinds = [OnDemand, Provisioned];

    public static readonly IReadOnlyDictionary<string, CommitmentTerm> Commitments =
        ProvisionedHosting.Terms.ToDictionary(DocumentPath.Word, StringComparer.Ordinal);

    /// <summary>The hosting of a lever; on demand when not given.</summary>
    public static ModelHosting Read(ObjectReader lever)
    {
        if (lever.OptionalObject("hosting") is not { } fields || fields.Word("kind", Kinds) is not { } kind)
            return new OnDemandHosting();

        ModelHosting hosting = kind == OnDemand ? new OnDemandHosting() : ReadProvisioned(fields);
        fields.End();
        return hosting;
    }

    public static void Write(Utf8JsonWriter writer, ModelHosting hosting)
    {
        writer.WriteStartObject("hosting");
        if (hosting is ProvisionedHosting provisioned)
        {
            writer.WriteString("kind", Provisioned);
            writer.WriteString("commitment", DocumentPath.Word(provisioned.Commitment));
            writer.WriteNumber("minimumModelUnits", provisioned.MinimumModelUnits);
            writer.WriteBoolean("chargeTokens", provisioned.ChargeTokens);
        }
        else
        {
            writer.WriteString("kind", OnDemand);
        }

        writer.WriteEndObject();
    }

    private static ProvisionedHosting ReadProvisioned(ObjectReader fields) => new()
    {
        Commitment = Commitments.GetValueOrDefault(fields.Word("commitment", [.. Commitments.Keys]) ?? ""),
        MinimumModelUnits = fields.OptionalWholeNumber("minimumModelUnits", ProvisionedHosting.MinimumModelUnitsRange) ?? 1,
        ChargeTokens = fields.Flag("chargeTokens"),
    };
}
