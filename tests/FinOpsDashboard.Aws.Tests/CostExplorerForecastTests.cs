using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.CostExplorer;
using static FinOpsDashboard.Aws.Tests.SourceBench;

namespace FinOpsDashboard.Aws.Tests;

/// <summary>AWS's own forecast over the wire; today is 22 November 2026.</summary>
public sealed class CostExplorerForecastTests
{
    private static readonly DateRange ThreeDays = new(new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 25));

    [Fact]
    public async Task GetForecast_Request_AsksForUsageOfBedrockByDayWithTheInterval()
    {
        await using var bench = await StartAsync(Month().Build());

        await AskAsync(bench);

        var request = Assert.Single(bench.Aws.Requests);
        Assert.Equal("GetCostForecast", request.Operation);
        Assert.Equal("""{"End":"2026-11-25","Start":"2026-11-22"}""", request.Body["TimePeriod"]!.ToJsonString());
        Assert.Equal(
            ("DAILY", "UNBLENDED_COST", 80),
            ((string?)request.Body["Granularity"], (string?)request.Body["Metric"], (int?)request.Body["PredictionIntervalLevel"]));
        Assert.Equal(
            """
            {"And":[{"Dimensions":{"Key":"SERVICE","Values":["Amazon Bedrock"]}},{"Not":{"Dimensions":{"Key":"RECORD_TYPE","Values":["Credit","Refund","Tax"]}}}]}
            """,
            request.Body["Filter"]!.ToJsonString());
    }

    [Fact]
    public async Task GetForecast_History_DaysWithTheirIntervalsWithoutCredits()
    {
        await using var bench = await StartAsync(Month().Add("2026-11-20", Nova, NovaInput, -500m, recordType: "Credit").Build());

        var days = (await AskAsync(bench)).Value!;

        // Thirty days of three dollars; the stand-in says ten percent to either side.
        Assert.Equal(
            ThreeDays.Days().Select(day => new AwsForecastDay(day, Usd.FromDollars(3m), Usd.FromDollars(2.7m), Usd.FromDollars(3.3m))), days);
        Assert.Equal(1, bench.Meter.BilledRequests);
    }

    [Fact]
    public async Task GetForecast_TooLittleHistory_SaysWhatAwsSays()
    {
        await using var bench = await StartAsync(new LedgerBuilder().Add("2026-01-01", Nova, NovaInput, 1m).Build());

        var failure = (await AskAsync(bench)).Failure!;

        Assert.Equal(CostSourceFailureKind.DataUnavailable, failure.Kind);
        Assert.EndsWith("It says: Insufficient amount of historical data to generate forecast.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, bench.Meter.BilledRequests);
    }

    [Fact]
    public async Task GetForecast_Throttled_AskedAgain()
    {
        await using var bench = await StartAsync(Month().Build());
        bench.Aws.Behaviour.FailNext(StandInFault.Throttled);
        Assert.Equal(3, (await AskAsync(bench)).Value!.Count);
        Assert.Equal(1, bench.Meter.BilledRequests);
    }

    [Fact]
    public async Task GetForecast_Denied_NamesTheAction()
    {
        await using var bench = await StartAsync(Month().Build());
        bench.Aws.Behaviour.Deny("GetCostForecast");
        var failure = (await AskAsync(bench)).Failure!;
        Assert.Equal(CostSourceFailureKind.AccessDenied, failure.Kind);
        Assert.Contains("ce:GetCostForecast", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MeanValue", "many")]
    [InlineData("PredictionIntervalLowerBound", null)]
    public async Task GetForecast_NumberThatIsNone_Malformed(string member, string? value)
    {
        await using var bench = await StartAsync(Month().Build());
        bench.Aws.Behaviour.RewriteAnswer = answer => answer["ForecastResultsByTime"]![1]![member] = value;
        Assert.Equal(CostSourceFailureKind.MalformedAnswer, (await AskAsync(bench)).Failure!.Kind);
    }

    [Fact]
    public async Task GetForecast_OtherCurrency_Malformed()
    {
        await using var bench = await StartAsync(Month().Build());
        bench.Aws.Behaviour.RewriteAnswer = answer => answer["Total"]!["Unit"] = "CNY";
        Assert.Equal(CostSourceFailureKind.MalformedAnswer, (await AskAsync(bench)).Failure!.Kind);
    }

    private static Task<CostAnswer<IReadOnlyList<AwsForecastDay>>> AskAsync(SourceBench bench) =>
        bench.Source.GetForecastAsync(ThreeDays, [Nova], bench.Meter, TestContext.Current.CancellationToken);

    private static LedgerBuilder Month() => new LedgerBuilder().AddDaily(
        "2026-10-23", "2026-11-22", day => new LedgerItem { Day = day, Service = Nova, UsageType = NovaInput, UnblendedCost = 3m });
}
