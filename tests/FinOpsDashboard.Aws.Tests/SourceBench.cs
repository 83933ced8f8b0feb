using Amazon.CostExplorer;
using Amazon.Runtime;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.CostExplorer;
using FinOpsDashboard.Testing.Time;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Aws.Tests;

/// <summary>The source under test, wired to a stand-in over a real socket, with a clock that does not run.</summary>
internal sealed class SourceBench : IAsyncDisposable
{
    public const string Nova = "Amazon Bedrock";
    public const string Sonnet = "Claude Sonnet 4.5 (Amazon Bedrock Edition)";
    public const string NovaInput = "USE1-NovaMicro-input-tokens";
    public const string NovaOutput = "USE1-NovaMicro-output-tokens";
    public const string SonnetInput = "USE1-MP:USE1_InputTokenCount-Units";

    private readonly CostExplorerConnection _connection;

    private SourceBench(CostExplorerStandIn aws, AwsCostOptions options, TimeSpan longestSkip, StandInOptions keys)
    {
        Aws = aws;
        Clock = new SkippingTimeProvider(longestSkip);
        _connection = new CostExplorerConnection(() => ClientOf(aws.Address.ToString(), keys));
        Source = new CostExplorerSource(_connection, Options.Create(options), Clock, Log);
    }

    public static DateRange October => new(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 4));

    public CostExplorerStandIn Aws { get; }

    public SkippingTimeProvider Clock { get; }

    public CostExplorerSource Source { get; }

    public CostRequestMeter Meter { get; set; } = new();

    public RecordingLogger<CostExplorerSource> Log { get; } = new();

    public static async Task<SourceBench> StartAsync(
        CostLedger? ledger = null, int pageSize = int.MaxValue, AwsCostOptions? options = null, TimeSpan? longestSkip = null, StandInOptions? keys = null)
    {
        var standIn = new StandInOptions { PageSize = pageSize, Today = new DateOnly(2026, 11, 22) };
        var aws = await CostExplorerStandIn.StartAsync(ledger ?? ThreeRows().Build(), standIn, TestContext.Current.CancellationToken);
        return new SourceBench(aws, options ?? new AwsCostOptions(), longestSkip ?? TimeSpan.FromSeconds(30), keys ?? standIn);
    }

    /// <summary>Two rows on the first, one on the second, none on the third of October.</summary>
    public static LedgerBuilder ThreeRows() => new LedgerBuilder()
        .Account("111111111111", "Search")
        .Add("2026-10-01", Nova, NovaInput, 0.0000035m, 0.1m, tags: [("team", "se$arch")])
        .Add("2026-10-01", Sonnet, SonnetInput, 3.3m, 1.1m, tags: [("team", "ads")])
        .Add("2026-10-02", Nova, NovaOutput, 0.14m, 10m, account: "222222222222");

    public static CostQuery QueryBy(CostGrouping first, CostGrouping second, params string[] excludedRecordTypes) =>
        new(October, [Nova, Sonnet], excludedRecordTypes, first, second);

    public static AmazonCostExplorerClient ClientOf(string address, StandInOptions keys)
    {
        var configuration = CostExplorerConnection.Configuration();
        configuration.ServiceURL = address;
        AWSCredentials credentials = keys.SessionToken is null
            ? new BasicAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey)
            : new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken);
        return new AmazonCostExplorerClient(credentials, configuration);
    }

    public Task<CostAnswer<CostTable>> AskAsync(CostQuery? query = null, CancellationToken? cancellationToken = null) => Source.GetCostsAsync(
        query ?? QueryBy(CostGrouping.Service, CostGrouping.UsageType), Meter, cancellationToken ?? TestContext.Current.CancellationToken);

    public async Task<CostTable> AskForTableAsync(CostQuery? query = null)
    {
        var answer = await AskAsync(query);
        Assert.Null(answer.Failure);
        return answer.Value!;
    }

    public async Task<CostSourceFailure> AskForFailureAsync(CostQuery? query = null)
    {
        var answer = await AskAsync(query);
        Assert.Null(answer.Value);
        return answer.Failure!;
    }

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        await Aws.DisposeAsync();
    }
}
