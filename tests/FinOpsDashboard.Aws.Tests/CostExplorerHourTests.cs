using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.CostExplorer;
using static FinOpsDashboard.Aws.Tests.SourceBench;

namespace FinOpsDashboard.Aws.Tests;

/// <summary>Hours over the wire: what is asked, pages, and how an account is told that has not enabled them.</summary>
public sealed class CostExplorerHourTests
{
    private static readonly DateRange TwoDays = new(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 22));

    [Fact]
    public async Task GetHourlyCosts_Request_AsksForUsageByTheHourWithMoments()
    {
        await using var bench = await StartAsync(Bill().Build());

        Assert.Null((await AskAsync(bench)).Failure);

        var body = Assert.Single(bench.Aws.Requests).Body;
        Assert.Equal("""{"End":"2026-11-22T00:00:00Z","Start":"2026-11-20T00:00:00Z"}""", body["TimePeriod"]!.ToJsonString());
        Assert.Equal("HOURLY", (string?)body["Granularity"]);
        Assert.Equal("""[{"Key":"SERVICE","Type":"DIMENSION"},{"Key":"USAGE_TYPE","Type":"DIMENSION"}]""", body["GroupBy"]!.ToJsonString());
        Assert.Contains("\"RECORD_TYPE\",\"Values\":[\"Credit\",\"Refund\",\"Tax\"]", body["Filter"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetHourlyCosts_Pages_KeepEveryDigitHourAndEstimate()
    {
        await using var bench = await StartAsync(Bill().EstimatedFrom("2026-11-21").Build(), pageSize: 7);

        var table = (await AskAsync(bench)).Value!;

        Assert.Equal(
            [
                "2026-11-20T00 USE1-NovaMicro-input-tokens 0.0000000003 False", "2026-11-20T23 USE1-NovaMicro-input-tokens 1.25 False",
                "2026-11-21T13 USE1-MP:USE1_InputTokenCount-Units 3.3 True",
            ],
            table.Rows.OrderBy(row => row.Hour).Select(row => FormattableString.Invariant($"{row.Hour.UtcDateTime:yyyy-MM-ddTHH} {row.UsageType} {row.Metrics.UnblendedCost} {row.IsEstimated}")));
        // 48 hours, one of which has one group: an entry each, seven to a page.
        Assert.Equal(7, bench.Meter.BilledRequests);
    }

    [Theory]
    [InlineData("ValidationException", "Hourly granularity is not enabled for this account")]
    [InlineData("DataUnavailableException", "Data at HOURLY granularity is not available. Opt in to it in the Cost Explorer settings")]
    [InlineData("AccessDeniedException", "You must opt-in to hourly data in the payer account")]
    public async Task GetHourlyCosts_NotEnabled_SaysSoAndWhereToEnableItForFree(string code, string message)
    {
        await using var bench = await StartAsync(Bill().Build());
        bench.Aws.Behaviour.FailNext(StandInFault.Error(400, code, message));

        var failure = (await AskAsync(bench)).Failure!;

        Assert.Equal(CostSourceFailureKind.NotEnabled, failure.Kind);
        Assert.Equal("Hourly granularity is not enabled for this payer account.", failure.Message);
        Assert.Contains("Cost Management preferences", failure.Advice, StringComparison.Ordinal);
        Assert.Contains(message, failure.Advice, StringComparison.Ordinal);
        Assert.Equal(0, bench.Meter.BilledRequests);
    }

    [Fact]
    public async Task GetHourlyCosts_DaysThatAreTooOld_AreNotMistakenForThat()
    {
        await using var bench = await StartAsync(Bill().Build());
        var failure = (await bench.Source.GetHourlyCostsAsync(new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 2)), [Nova], bench.Meter, TestContext.Current.CancellationToken)).Failure!;
        Assert.Equal(CostSourceFailureKind.RangeNotAvailable, failure.Kind);
    }

    [Fact]
    public async Task GetHourlyCosts_ActionDenied_IsADenial()
    {
        await using var bench = await StartAsync(Bill().Build());
        bench.Aws.Behaviour.FailNext(StandInFault.AccessDenied());
        Assert.Equal(CostSourceFailureKind.AccessDenied, (await AskAsync(bench)).Failure!.Kind);
    }

    [Fact]
    public async Task GetHourlyCosts_Throttled_AskedAgain()
    {
        await using var bench = await StartAsync(Bill().Build());
        bench.Aws.Behaviour.FailNext(StandInFault.Throttled);
        Assert.Equal(3, (await AskAsync(bench)).Value!.Rows.Count);
        Assert.Equal((2, 1), (bench.Aws.Requests.Count, bench.Meter.BilledRequests));
    }

    [Fact]
    public async Task GetHourlyCosts_DayInPlaceOfAnHour_Malformed()
    {
        await using var bench = await StartAsync(Bill().Build());
        bench.Aws.Behaviour.RewriteAnswer = answer => answer["ResultsByTime"]![0]!["TimePeriod"]!["End"] = "2026-11-21T00:00:00Z";
        Assert.Equal(CostSourceFailureKind.MalformedAnswer, (await AskAsync(bench)).Failure!.Kind);
    }

    private static Task<CostAnswer<HourlyTable>> AskAsync(SourceBench bench) =>
        bench.Source.GetHourlyCostsAsync(TwoDays, [Nova, Sonnet], bench.Meter, TestContext.Current.CancellationToken);

    private static LedgerBuilder Bill() => new LedgerBuilder()
        .Add(new LedgerItem { Day = new DateOnly(2026, 11, 20), Hour = 0, Service = Nova, UsageType = NovaInput, UnblendedCost = 0.0000000003m })
        .Add(new LedgerItem { Day = new DateOnly(2026, 11, 20), Hour = 23, Service = Nova, UsageType = NovaInput, UnblendedCost = 1.25m })
        .Add(new LedgerItem { Day = new DateOnly(2026, 11, 20), Hour = 23, Service = Nova, UsageType = NovaInput, UnblendedCost = -1m, RecordType = "Credit" })
        .Add(new LedgerItem { Day = new DateOnly(2026, 11, 21), Hour = 13, Service = Sonnet, UsageType = SonnetInput, UnblendedCost = 3.3m });
}
