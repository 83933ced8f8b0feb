using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;
using static FinOpsDashboard.Aws.Tests.SourceBench;

namespace FinOpsDashboard.Aws.Tests;

public sealed class CostExplorerSourceQueryTests
{
    [Fact]
    public async Task GetCosts_Request_AsksDailyForAllMetricsWithTheFilterOfTheQuery()
    {
        await using var bench = await StartAsync();

        await bench.AskForTableAsync(QueryBy(CostGrouping.Service, CostGrouping.Tag("team"), "Credit", "Refund"));

        var body = Assert.Single(bench.Aws.Requests).Body;
        Assert.Equal("""{"End":"2026-10-04","Start":"2026-10-01"}""", body["TimePeriod"]!.ToJsonString());
        Assert.Equal("DAILY", (string?)body["Granularity"]);
        Assert.Equal("""["UnblendedCost","NetUnblendedCost","AmortizedCost","NetAmortizedCost","UsageQuantity"]""", body["Metrics"]!.ToJsonString());
        Assert.Equal("""[{"Key":"SERVICE","Type":"DIMENSION"},{"Key":"team","Type":"TAG"}]""", body["GroupBy"]!.ToJsonString());
        Assert.Equal(
            """
            {"And":[{"Dimensions":{"Key":"SERVICE","Values":["Amazon Bedrock","Claude Sonnet 4.5 (Amazon Bedrock Edition)"]}},{"Not":{"Dimensions":{"Key":"RECORD_TYPE","Values":["Credit","Refund"]}}}]}
            """,
            body["Filter"]!.ToJsonString());
    }

    [Fact]
    public async Task GetCosts_NoExcludedRecordTypes_FilterIsTheServicesAlone()
    {
        await using var bench = await StartAsync();

        await bench.AskForTableAsync(new CostQuery(October, [Nova], [], CostGrouping.Service, CostGrouping.UsageType));

        Assert.Equal(
            """{"Dimensions":{"Key":"SERVICE","Values":["Amazon Bedrock"]}}""",
            Assert.Single(bench.Aws.Requests).Body["Filter"]!.ToJsonString());
    }

    [Fact]
    public async Task GetCosts_ExcludedRecordTypes_AreLeftOut()
    {
        var ledger = ThreeRows().Add("2026-10-01", Nova, NovaInput, -5m, recordType: "Credit").Build();
        await using var bench = await StartAsync(ledger);

        var all = await bench.AskForTableAsync();
        var usage = await bench.AskForTableAsync(QueryBy(CostGrouping.Service, CostGrouping.UsageType, "Credit"));

        Assert.Equal(-4.9999965m, all.Rows.Single(row => row.Second == NovaInput).Metrics.UnblendedCost);
        Assert.Equal(0.0000035m, usage.Rows.Single(row => row.Second == NovaInput).Metrics.UnblendedCost);
    }

    [Fact]
    public async Task GetCosts_EmptyPeriod_RangeNotAvailableWithoutARequest()
    {
        await using var bench = await StartAsync();
        var nothing = new DateRange(October.Start, October.Start);

        var failure = await bench.AskForFailureAsync(new CostQuery(nothing, [Nova], [], CostGrouping.Service, CostGrouping.UsageType));

        Assert.Equal(CostSourceFailureKind.RangeNotAvailable, failure.Kind);
        Assert.Empty(bench.Aws.Requests);
    }
}
