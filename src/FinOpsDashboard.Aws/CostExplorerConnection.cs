using Amazon;
using Amazon.CostExplorer;
using Amazon.Runtime;

namespace FinOpsDashboard.Aws;

/// <summary>
/// The client, made on first use: an installation without AWS credentials starts all the same, and says so when it is asked to sync.
/// </summary>
internal sealed class CostExplorerConnection : IDisposable
{
    private readonly Func<IAmazonCostExplorer> _open;
    private readonly Lock _gate = new();
    private IAmazonCostExplorer? _client;

    public CostExplorerConnection(AwsCostOptions options)
        : this(() => Open(options))
    {
    }

    public CostExplorerConnection(Func<IAmazonCostExplorer> open) => _open = open;

    /// <summary>What is asked, for messages: host and port, nothing else of the address.</summary>
    public string Host { get; private set; } = "ce.us-east-1.amazonaws.com";

    /// <exception cref="AmazonClientException">There are no credentials to open it with.</exception>
    public IAmazonCostExplorer Client
    {
        get
        {
            lock (_gate)
            {
                if (_client is not null) return _client;
                _client = _open();
                if (_client.Config.ServiceURL is { Length: > 0 } url) Host = new Uri(url).Authority;
                return _client;
            }
        }
    }

    public void Dispose() => _client?.Dispose();

    /// <summary>
    /// The region is fixed because Cost Explorer is signed for us-east-1 wherever its caller is. The SDK neither retries nor times
    /// out: <see cref="CostExplorerCalls"/> does, in one place, by a clock that tests can move.
    /// </summary>
    /// <exception cref="InvalidEndpointException">The environment or the profile sets an endpoint that is no address.</exception>
    public static AmazonCostExplorerConfig Configuration()
    {
        var configuration = new AmazonCostExplorerConfig
        {
            RegionEndpoint = RegionEndpoint.USEast1,
            AuthenticationRegion = RegionEndpoint.USEast1.SystemName,
            MaxErrorRetry = 0,
            MaxStaleConnectionRetries = 0,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        return HasUsableEndpoint(configuration) ? configuration : throw new InvalidEndpointException();
    }

    private static bool HasUsableEndpoint(AmazonCostExplorerConfig configuration)
    {
        try
        {
            return configuration.ServiceURL is not { Length: > 0 } url
                || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
        }
        catch (AmazonClientException)
        {
            // The SDK refuses to read out what is no URL at all.
            return false;
        }
    }

    private static AmazonCostExplorerClient Open(AwsCostOptions options) => AwsCredentialSource.Of(options) is { } credentials
        ? new AmazonCostExplorerClient(credentials, Configuration())
        : new AmazonCostExplorerClient(Configuration());
}
