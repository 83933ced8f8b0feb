using Amazon.CostExplorer.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Amazon.CostExplorer;

/// <summary>The configuration of a Cost Explorer client.</summary>
public class AmazonCostExplorerConfig : ClientConfig
{
    private static readonly string UserAgentText = InternalSDKUtils.BuildUserAgentString("CostExplorer", "4.0.0");

    /// <summary>Makes a configuration with the SDK's defaults.</summary>
    public AmazonCostExplorerConfig()
        : base(new DefaultConfigurationProvider([Defaults]))
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "ce";
        EndpointProvider = new CostExplorerEndpointProvider();
    }

    /// <summary>The name of the service; <c>AWS_ENDPOINT_URL_COST_EXPLORER</c> is made from it.</summary>
    public static new string ServiceId => "Cost Explorer";

    /// <inheritdoc />
    public override string RegionEndpointServiceName => "ce";

    /// <inheritdoc />
    public override string ServiceVersion => "2017-10-25";

    /// <inheritdoc />
    public override string UserAgent => UserAgentText;

    private static DefaultConfiguration Defaults => new()
    {
        Name = DefaultConfigurationMode.Standard,
        RetryMode = RequestRetryMode.Standard,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    /// <inheritdoc />
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(CostExplorerEndpointResolver.ParametersOf(this));
}
