using System.Text.Json;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>Where a model runs, as it stands in a document.</summary>
internal static class HostingFormat
{
    private static readonly OrderedDictionary<string, Func<ObjectReader, ModelHosting>> Readers = new(StringComparer.Ordinal)
    {
        [OnDemandHosting.KindName] = _ => new OnDemandHosting(),
        [ProvisionedHosting.KindName] = ReadProvisioned,
        [ImportHosting.KindName] = ReadImport,
        [EndpointHosting.KindName] = ReadEndpoint,
        [ReservedHosting.KindName] = ReadReserved,
    };

    private static readonly Dictionary<string, EndpointContainer> Containers =
        Enum.GetValues<EndpointContainer>().ToDictionary(DocumentPath.Word, StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, CommitmentTerm> Commitments =
        ProvisionedHosting.Terms.ToDictionary(DocumentPath.Word, StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, CommitmentTerm> ReservedCommitments =
        ReservedHosting.Terms.ToDictionary(DocumentPath.Word, StringComparer.Ordinal);

    /// <summary>The hosting of a lever; on demand when not given.</summary>
    public static ModelHosting Read(ObjectReader lever)
    {
        if (lever.OptionalObject("hosting", "Where the model runs; not given: on demand.") is not { } fields)
            return new OnDemandHosting();

        // A hosting of no known kind leaves the fault, and its other fields unread: what they should be is not known.
        if (fields.Choose<ModelHosting?>("kind", Readers!, null, "How the model is hosted, and so how it is paid.") is not { } hosting)
            return new OnDemandHosting();
        fields.End();
        return hosting;
    }

    public static void Write(Utf8JsonWriter writer, ModelHosting hosting)
    {
        writer.WriteStartObject("hosting");
        writer.WriteString("kind", hosting.Kind);
        switch (hosting)
        {
            case ProvisionedHosting provisioned:
                writer.WriteString("commitment", DocumentPath.Word(provisioned.Commitment));
                writer.WriteNumber("minimumModelUnits", provisioned.MinimumModelUnits);
                writer.WriteBoolean("chargeTokens", provisioned.ChargeTokens);
                break;
            case ImportHosting import:
                writer.WriteExactIfGiven("activeShare", import.ActiveShare);
                break;
            case EndpointHosting endpoint:
                writer.WriteString("container", DocumentPath.Word(endpoint.Container));
                writer.WriteNumber("minimumInstances", endpoint.MinimumInstances);
                writer.WriteExact("throughputFactor", endpoint.ThroughputFactor);
                break;
            case ReservedHosting reserved:
                writer.WriteString("commitment", DocumentPath.Word(reserved.Commitment));
                writer.WriteExact("inputTokensPerMinute", reserved.InputTokensPerMinute);
                writer.WriteExact("outputTokensPerMinute", reserved.OutputTokensPerMinute);
                break;
            case OnDemandHosting:
                break;
            default:
                throw new InvalidOperationException($"How to write hosting {hosting.Kind} is not said here.");
        }

        writer.WriteEndObject();
    }

    private static ProvisionedHosting ReadProvisioned(ObjectReader fields) => new()
    {
        Commitment = Commitments.GetValueOrDefault(fields.Word("commitment", [.. Commitments.Keys], "How long model units are bought for.") ?? ""),
        MinimumModelUnits = fields.WholeNumber(
            "minimumModelUnits", ProvisionedHosting.MinimumModelUnitsRange, absent: 1, "The fewest model units ever bought."),
        ChargeTokens = fields.Flag(
            "chargeTokens", "Also counts the on-demand token price beside the hours, as some illustrations do. AWS does not bill so."),
    };

    private static ImportHosting ReadImport(ObjectReader fields) => new()
    {
        ActiveShare = fields.OptionalNumber(
            "activeShare", ImportHosting.ActiveShareRange, "Share of the month in which copies are up, and all requests are served; not given: derived from requests that arrive at random."),
    };

    private static EndpointHosting ReadEndpoint(ObjectReader fields) => new()
    {
        Container = Containers.GetValueOrDefault(
            fields.OptionalWord("container", Containers.Keys, "The container in which throughput was measured: Large Model Inference or Text Generation Inference.") ?? ""),
        MinimumInstances = fields.WholeNumber(
            "minimumInstances", EndpointHosting.MinimumInstancesRange, absent: 1, "The fewest instances ever run."),
        ThroughputFactor = fields.Number(
            "throughputFactor", EndpointHosting.ThroughputFactorRange, absent: 1m, "What quantisation multiplies the measured throughput by."),
    };

    private static ReservedHosting ReadReserved(ObjectReader fields) => new()
    {
        Commitment = ReservedCommitments.GetValueOrDefault(
            fields.Word("commitment", [.. ReservedCommitments.Keys], "How long tokens per minute are held.") ?? "", CommitmentTerm.OneMonth),
        InputTokensPerMinute = fields.Number(
            "inputTokensPerMinute", ReservedHosting.TokensPerMinuteRange, "Input tokens per minute that are held."),
        OutputTokensPerMinute = fields.Number(
            "outputTokensPerMinute", ReservedHosting.TokensPerMinuteRange, "Output tokens per minute that are held."),
    };
}
