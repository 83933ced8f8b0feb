namespace FinOpsDashboard.Aws;

/// <summary>
/// The one place in this project that says which services are Amazon Bedrock. Bedrock is billed under several names: its own, those
/// of its parts, and one for each model sold through the Marketplace.
/// </summary>
internal static class BedrockServiceNames
{
    public static bool IsBedrock(string service) =>
        service is "Amazon Bedrock" or "Bedrock"
        || service.StartsWith("Amazon Bedrock ", StringComparison.Ordinal)
        || service.EndsWith("Bedrock Edition)", StringComparison.Ordinal);
}
