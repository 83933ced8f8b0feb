using Amazon.Runtime.Endpoints;

namespace Amazon.CostExplorer.Internal;

/// <summary>
/// Cost Explorer is one service for all regions: whatever region a profile names, requests go to us-east-1 and are signed for it,
/// also when they are sent to another address.
/// </summary>
internal sealed class CostExplorerEndpointProvider : IEndpointProvider
{
    public const string CustomEndpoint = "Endpoint";

    private const string GlobalEndpoint = "https://ce.us-east-1.amazonaws.com";
    private const string SignForTheOnlyRegion =
        """{"authSchemes":[{"name":"sigv4","signingName":"ce","signingRegion":"us-east-1"}]}""";

    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var custom = parameters[CustomEndpoint] as string;
        return new Endpoint(string.IsNullOrEmpty(custom) ? GlobalEndpoint : custom, SignForTheOnlyRegion, "{}");
    }
}
