using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>
/// A Cost Explorer on loopback: AWS JSON 1.1 over a real socket, signatures checked for real, every answer computed from a ledger.
/// </summary>
/// <example>
/// <code>
/// await using var aws = await CostExplorerStandIn.StartAsync(new LedgerBuilder().Add(…).Build(), new StandInOptions { PageSize = 2 });
/// aws.Behaviour.FailNext(StandInFault.Throttled);
/// // in this process: new AmazonCostExplorerConfig { ServiceURL = aws.Address.ToString() }
/// // in another one: start it with aws.Environment
/// </code>
/// </example>
public sealed class CostExplorerStandIn : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly StandInOptions _options;
    private readonly StandInExchange _exchange;
    private bool _isStopped;

    private CostExplorerStandIn(WebApplication host, StandInOptions options, StandInExchange exchange) =>
        (_host, _options, _exchange, Address) = (host, options, exchange, new Uri(host.Urls.First()));

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it answers from.</summary>
    public CostLedger Ledger => _exchange.Ledger;

    /// <summary>What goes wrong.</summary>
    public StandInBehaviour Behaviour => _exchange.Behaviour;

    /// <summary>Every request that came in, in order, the refused ones included.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _exchange.Requests;

    /// <summary>The environment variables that make a process on this machine ask the stand-in, with credentials that it knows.</summary>
    public IReadOnlyDictionary<string, string> Environment
    {
        get
        {
            var environment = new Dictionary<string, string>
            {
                ["AWS_ENDPOINT_URL_COST_EXPLORER"] = Address.ToString(),
                ["AWS_ENDPOINT_URL_STS"] = Address.ToString(),
                ["AWS_ACCESS_KEY_ID"] = _options.AccessKeyId,
                ["AWS_SECRET_ACCESS_KEY"] = _options.SecretAccessKey,
                ["AWS_EC2_METADATA_DISABLED"] = "true",
            };
            if (_options.SessionToken is not null) environment["AWS_SESSION_TOKEN"] = _options.SessionToken;
            if (_options.RoleArn is not null) environment["FinOps__Aws__RoleArn"] = _options.RoleArn;
            return environment;
        }
    }

    /// <summary>Starts one. Dispose it to stop it.</summary>
    public static async Task<CostExplorerStandIn> StartAsync(
        CostLedger ledger, StandInOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new StandInOptions();
        var exchange = new StandInExchange(ledger, options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        var host = builder.Build();
        host.Run(exchange.HandleAsync);
        await host.StartAsync(cancellationToken);
        return new CostExplorerStandIn(host, options, exchange);
    }

    /// <summary>Ends as soon as so many requests have come in, answered or not.</summary>
    public Task RequestsArrivedAsync(int count) => _exchange.RequestsArrivedAsync(count);

    /// <summary>Stops it, and closes every connection; a second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isStopped) return;
        _isStopped = true;
        _exchange.Stop();
        await _host.DisposeAsync();
        _exchange.Dispose();
    }
}
