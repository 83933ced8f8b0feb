using System.Net;
using System.Text;
using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using FinOpsDashboard.Testing.CostExplorer;

namespace FinOpsDashboard.Aws.Tests;

/// <summary>The stand-in itself: it is only worth something if it refuses what AWS refuses.</summary>
public sealed class CostExplorerStandInTests
{
    private static readonly DateInterval October = new() { Start = "2026-10-01", End = "2026-11-01" };

    [Fact]
    public async Task Request_WithoutSignature_Refused()
    {
        await using var aws = await StartAsync(new StandInOptions());
        using var http = new HttpClient();
        using var content = new StringContent("{}", Encoding.UTF8, "application/x-amz-json-1.1");

        using var response = await http.PostAsync(aws.Address, content, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("MissingAuthenticationTokenException", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_BodyChangedAfterSigning_Refused()
    {
        await using var aws = await StartAsync(new StandInOptions());
        using var client = SourceBench.ClientOf(aws.Address.ToString(), new StandInOptions());
        await client.GetTagsAsync(new GetTagsRequest { TimePeriod = October }, Stop);
        var signed = Assert.Single(aws.Requests);
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, aws.Address) { Content = new StringContent("""{"TimePeriod":{}}""") };
        foreach (var (name, value) in signed.Headers.Where(header => header.Key is not ("content-type" or "content-length" or "host")))
            message.Headers.TryAddWithoutValidation(name, value);
        message.Content.Headers.Remove("Content-Type");
        message.Content.Headers.TryAddWithoutValidation("Content-Type", signed.Headers["content-type"]);

        using var response = await http.SendAsync(message, Stop);

        Assert.Contains("InvalidSignatureException", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another-token")]
    public async Task Request_SessionTokenMissingOrWrong_Refused(string? sessionToken)
    {
        await using var aws = await StartAsync(new StandInOptions { SessionToken = "the-token" });
        using var client = SourceBench.ClientOf(aws.Address.ToString(), new StandInOptions { SessionToken = sessionToken });

        var thrown = await Assert.ThrowsAsync<AmazonCostExplorerException>(
            () => client.GetTagsAsync(new GetTagsRequest { TimePeriod = October }, Stop));

        Assert.Equal("UnrecognizedClientException", thrown.ErrorCode);
        Assert.Equal(HttpStatusCode.Forbidden, thrown.StatusCode);
    }

    [Theory]
    [InlineData("three groups")]
    [InlineData("one operand")]
    [InlineData("two roots")]
    [InlineData("unknown metric")]
    [InlineData("unknown group")]
    [InlineData("no metric")]
    public async Task GetCostAndUsage_AgainstTheRules_ValidationException(string fault)
    {
        await using var aws = await StartAsync(new StandInOptions());
        using var client = SourceBench.ClientOf(aws.Address.ToString(), new StandInOptions());
        var service = new Expression { Dimensions = new DimensionValues { Key = Dimension.SERVICE, Values = ["Amazon Bedrock"] } };
        var byService = new GroupDefinition { Type = GroupDefinitionType.DIMENSION, Key = "SERVICE" };
        var request = new GetCostAndUsageRequest { TimePeriod = October, Granularity = Granularity.DAILY, Metrics = ["UnblendedCost"] };
        switch (fault)
        {
            case "three groups":
                request.GroupBy = [byService, byService, byService];
                break;
            case "one operand":
                request.Filter = new Expression { And = [service] };
                break;
            case "two roots":
                request.Filter = new Expression { Dimensions = service.Dimensions, Not = service };
                break;
            case "unknown metric":
                request.Metrics = ["Cost"];
                break;
            case "unknown group":
                request.GroupBy = [new GroupDefinition { Type = GroupDefinitionType.DIMENSION, Key = "MODEL" }];
                break;
            default:
                request.Metrics = [];
                break;
        }

        var thrown = await Assert.ThrowsAsync<AmazonCostExplorerException>(() => client.GetCostAndUsageAsync(request, Stop));

        Assert.Equal("ValidationException", thrown.ErrorCode);
    }

    [Fact]
    public async Task GetCostAndUsage_ParametersChangedBetweenPages_RequestChangedException()
    {
        await using var aws = await StartAsync(new StandInOptions { PageSize = 1 });
        using var client = SourceBench.ClientOf(aws.Address.ToString(), new StandInOptions());
        var request = new GetCostAndUsageRequest { TimePeriod = October, Granularity = Granularity.DAILY, Metrics = ["UnblendedCost"] };
        request.NextPageToken = (await client.GetCostAndUsageAsync(request, Stop)).NextPageToken;
        request.Metrics = ["AmortizedCost"];

        await Assert.ThrowsAsync<RequestChangedException>(() => client.GetCostAndUsageAsync(request, Stop));
    }

    [Fact]
    public async Task GetCostAndUsage_MonthlyWithBoundsInTheMiddle_FirstAndLastPeriodAreCut()
    {
        await using var aws = await StartAsync(new StandInOptions());
        using var client = SourceBench.ClientOf(aws.Address.ToString(), new StandInOptions());

        var response = await client.GetCostAndUsageAsync(
            new GetCostAndUsageRequest
            {
                TimePeriod = new DateInterval { Start = "2026-09-15", End = "2026-10-02" },
                Granularity = Granularity.MONTHLY,
                Metrics = ["UnblendedCost"],
            },
            Stop);

        Assert.Equal(
            [("2026-09-15", "2026-10-01", "0"), ("2026-10-01", "2026-10-02", "3.3000035")],
            response.ResultsByTime!.Select(result => (result.TimePeriod!.Start!, result.TimePeriod.End!, result.Total!["UnblendedCost"].Amount!)));
    }

    [Fact]
    public async Task Request_SignedForAnotherRegion_Refused()
    {
        await using var aws = await StartAsync(new StandInOptions());
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, aws.Address) { Content = new StringContent("{}") };
        message.Headers.TryAddWithoutValidation("X-Amz-Date", "20261122T060000Z");
        message.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={new StandInOptions().AccessKeyId}/20261122/eu-west-1/ce/aws4_request, SignedHeaders=host;x-amz-date, Signature={new string('0', 64)}");

        using var response = await http.SendAsync(message, Stop);

        Assert.Contains("valid region, not \\u0027eu-west-1\\u0027", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_Answer_StillComes()
    {
        await using var aws = await StartAsync(new StandInOptions());
        using var client = SourceBench.ClientOf(aws.Address.ToString(), new StandInOptions());
        aws.Behaviour.FailNext(StandInFault.Slow(TimeSpan.Zero));

        Assert.NotNull((await client.GetTagsAsync(new GetTagsRequest { TimePeriod = October }, Stop)).Tags);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<CostExplorerStandIn> StartAsync(StandInOptions options) => CostExplorerStandIn.StartAsync(
        SourceBench.ThreeRows().Build(), options with { Today = new DateOnly(2026, 11, 22) }, Stop);
}
