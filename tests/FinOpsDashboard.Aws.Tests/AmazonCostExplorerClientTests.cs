using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using FinOpsDashboard.Testing.CostExplorer;

namespace FinOpsDashboard.Aws.Tests;

/// <summary>The operations of the client against the stand-in, signatures included.</summary>
public sealed class AmazonCostExplorerClientTests
{
    private static readonly DateInterval October = new() { Start = "2026-10-01", End = "2026-11-01" };

    [Fact]
    public async Task AnyOperation_OnTheWire_CarriesTargetVersionAndScope()
    {
        await using var bench = await SourceBench.StartAsync();
        using var client = ClientOf(bench);

        await client.GetTagsAsync(new GetTagsRequest { TimePeriod = October }, Stop);

        var request = Assert.Single(bench.Aws.Requests);
        Assert.Equal("AWSInsightsIndexService.GetTags", request.Headers["x-amz-target"]);
        Assert.Equal("application/x-amz-json-1.1", request.Headers["content-type"]);
        Assert.Equal("2017-10-25", request.Headers["x-amz-api-version"]);
        Assert.Contains("/us-east-1/ce/aws4_request", request.Headers["authorization"], StringComparison.Ordinal);
        Assert.Equal("""{"TimePeriod":{"End":"2026-11-01","Start":"2026-10-01"}}""", request.Body.ToJsonString());
    }

    [Fact]
    public async Task AnyOperation_NoRegionConfigured_SignedForTheOnlyOne()
    {
        await using var bench = await SourceBench.StartAsync();
        var keys = new StandInOptions();
        var configuration = new AmazonCostExplorerConfig { ServiceURL = bench.Aws.Address.ToString() };
        using var client = new AmazonCostExplorerClient(new Amazon.Runtime.BasicAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey), configuration);

        Assert.NotNull((await client.GetTagsAsync(new GetTagsRequest { TimePeriod = October }, Stop)).Tags);
    }

    [Fact]
    public async Task GetCostAndUsage_MonthlyWithoutGroups_TotalIsRead()
    {
        await using var bench = await SourceBench.StartAsync();
        using var client = ClientOf(bench);

        var response = await client.GetCostAndUsageAsync(
            new GetCostAndUsageRequest
            {
                TimePeriod = October,
                Granularity = Granularity.MONTHLY,
                Metrics = ["UnblendedCost"],
                Filter = new Expression
                {
                    Or =
                    [
                        new Expression { Tags = new TagValues { Key = "team", Values = ["ads"] } },
                        new Expression { Tags = new TagValues { Key = "team", MatchOptions = [MatchOption.ABSENT] } },
                    ],
                },
            },
            Stop);

        var result = Assert.Single(response.ResultsByTime!);
        Assert.Equal("3.44", result.Total!["UnblendedCost"].Amount);
        Assert.False(result.Estimated);
        Assert.Empty(result.Groups!);
        Assert.NotEmpty(response.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task GetDimensionValues_Accounts_ComeWithTheirNames()
    {
        await using var bench = await SourceBench.StartAsync();
        using var client = ClientOf(bench);

        var response = await client.GetDimensionValuesAsync(
            new GetDimensionValuesRequest { TimePeriod = October, Dimension = Dimension.LINKED_ACCOUNT }, Stop);

        Assert.Equal(2, response.TotalSize);
        Assert.Equal("Search", response.DimensionValues!.Single(entry => entry.Value == "111111111111").Attributes!["description"]);
    }

    [Fact]
    public async Task GetTags_OfAKey_UntaggedIsAnEmptyValue()
    {
        await using var bench = await SourceBench.StartAsync();
        using var client = ClientOf(bench);

        var keys = await client.GetTagsAsync(new GetTagsRequest { TimePeriod = October }, Stop);
        var values = await client.GetTagsAsync(new GetTagsRequest { TimePeriod = October, TagKey = "team" }, Stop);

        Assert.Equal(["team"], keys.Tags!);
        Assert.Equal(["", "ads", "se$arch"], values.Tags!);
    }

    [Fact]
    public async Task ListCostAllocationTags_Pages_FollowNextToken()
    {
        var ledger = new LedgerBuilder().AllocationTag("team").AllocationTag("aws:createdBy", isActive: false, isUserDefined: false).Build();
        await using var bench = await SourceBench.StartAsync(ledger, pageSize: 1);
        using var client = ClientOf(bench);

        var first = await client.ListCostAllocationTagsAsync(new ListCostAllocationTagsRequest(), Stop);
        var second = await client.ListCostAllocationTagsAsync(new ListCostAllocationTagsRequest { NextToken = first.NextToken }, Stop);

        Assert.Equal(CostAllocationTagStatus.Active, Assert.Single(first.CostAllocationTags!).Status);
        Assert.Equal(CostAllocationTagType.AWSGenerated, Assert.Single(second.CostAllocationTags!).Type);
        Assert.Null(second.NextToken);
    }

    [Fact]
    public async Task GetCostForecast_History_MeanOfTheLastThirtyDays()
    {
        var ledger = new LedgerBuilder()
            .AddDaily("2026-10-23", "2026-11-22", day => new LedgerItem { Day = day, Service = "Amazon Bedrock", UsageType = "x", UnblendedCost = 2m })
            .Build();
        await using var bench = await SourceBench.StartAsync(ledger);
        using var client = ClientOf(bench);

        var response = await client.GetCostForecastAsync(
            new GetCostForecastRequest
            {
                TimePeriod = new DateInterval { Start = "2026-11-22", End = "2026-11-25" },
                Granularity = Granularity.DAILY,
                Metric = Metric.UNBLENDED_COST,
                PredictionIntervalLevel = 80,
            },
            Stop);

        Assert.Equal("6", response.Total!.Amount);
        Assert.Equal(["2", "2", "2"], response.ForecastResultsByTime!.Select(day => day.MeanValue));
    }

    [Fact]
    public async Task AnyOperation_ErrorDocument_ItsOwnExceptionWithTextAndId()
    {
        await using var bench = await SourceBench.StartAsync();
        using var client = ClientOf(bench);
        bench.Aws.Behaviour.QualifyErrorTypes = true;
        bench.Aws.Behaviour.FailNext(StandInFault.DataUnavailable);

        var thrown = await Assert.ThrowsAsync<DataUnavailableException>(
            () => client.GetTagsAsync(new GetTagsRequest { TimePeriod = October }, Stop));

        Assert.Equal("Data is not ready", thrown.Message);
        Assert.Equal("DataUnavailableException", thrown.ErrorCode);
        Assert.NotEmpty(thrown.RequestId);
    }

    [Fact]
    public void Config_Defaults_AskTheGlobalEndpointForItsOnlyRegion()
    {
        var configuration = CostExplorerConnection.Configuration();

        var endpoint = configuration.DetermineServiceOperationEndpoint(new Amazon.Runtime.Endpoints.ServiceOperationEndpointParameters(new GetTagsRequest()));

        Assert.Equal("https://ce.us-east-1.amazonaws.com", endpoint.URL);
        Assert.Equal("ce", configuration.AuthenticationServiceName);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static AmazonCostExplorerClient ClientOf(SourceBench bench) => SourceBench.ClientOf(bench.Aws.Address.ToString(), new StandInOptions());
}
