using System.Text.Json.Nodes;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Testing.CostExplorer;
using static FinOpsDashboard.Aws.Tests.SourceBench;

namespace FinOpsDashboard.Aws.Tests;

public sealed class CostExplorerSourceRowsTests
{
    private static readonly CostGrouping Team = CostGrouping.Tag("team");

    [Fact]
    public async Task GetCosts_DayWithoutGroupsAsRecorded_EstimatedAndNoRows()
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.FailNext(StandInFault.Body(
            200,
            "application/x-amz-json-1.1",
            """
            {
              "GroupDefinitions": [ { "Type": "DIMENSION", "Key": "RECORD_TYPE" } ],
              "ResultsByTime": [
                {
                  "TimePeriod": { "Start": "2026-10-01", "End": "2026-10-02" },
                  "Total": { "UnblendedCost": { "Amount": "0", "Unit": "USD" } },
                  "Groups": [],
                  "Estimated": true
                }
              ]
            }
            """));

        var table = await bench.AskForTableAsync();

        Assert.Empty(table.Rows);
        Assert.Equal([new DateOnly(2026, 10, 1)], table.EstimatedDays);
    }

    [Fact]
    public async Task GetCosts_OnePage_RowsHaveEveryMetricDigitByDigit()
    {
        var ledger = new LedgerBuilder().Add(new LedgerItem
        {
            Day = new DateOnly(2026, 10, 1),
            Service = Nova,
            UsageType = NovaInput,
            UnblendedCost = 0.0000000001m,
            NetUnblendedCost = -0.0083883958m,
            AmortizedCost = 40.3527508453m,
            NetAmortizedCost = 12m,
            UsageQuantity = 9312771.098461578m,
            UsageUnit = "1K tokens",
        }).Build();
        await using var bench = await StartAsync(ledger);

        var table = await bench.AskForTableAsync();

        Assert.Equal(
            new CostRow(
                new DateOnly(2026, 10, 1),
                Nova,
                NovaInput,
                new CostMetrics(0.0000000001m, -0.0083883958m, 40.3527508453m, 12m, 9312771.098461578m, "1K tokens"),
                IsEstimated: false),
            Assert.Single(table.Rows));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task GetCosts_AnyPageSize_SameRows(int pageSize)
    {
        var ledger = ThreeRows().Add("2026-10-01", Nova, NovaOutput, 7m).Add("2026-10-01", Nova, "USE1-NovaPro-input-tokens", 8m).Build();
        await using var whole = await StartAsync(ledger);
        await using var paged = await StartAsync(ledger, pageSize);

        var expected = await whole.AskForTableAsync();
        var actual = await paged.AskForTableAsync();

        Assert.Equal(5, expected.Rows.Count);
        Assert.Equal(expected.Rows.ToHashSet(), actual.Rows.ToHashSet());
        // Five groups and one day without any.
        Assert.Equal((6 + pageSize - 1) / pageSize, paged.Meter.BilledRequests);
    }

    [Fact]
    public async Task GetCosts_ShuffledGroupsWithoutTotal_SameRows()
    {
        var ledger = ThreeRows().Add("2026-10-01", Nova, NovaOutput, 7m).Build();
        await using var bench = await StartAsync(ledger);
        var expected = await bench.AskForTableAsync();
        bench.Aws.Behaviour.ShuffleGroupsSeed = 3;
        bench.Aws.Behaviour.OmitTotal = true;

        var actual = await bench.AskForTableAsync();

        Assert.Equal(expected.Rows.ToHashSet(), actual.Rows.ToHashSet());
    }

    [Fact]
    public async Task GetCosts_SwappedGroupings_KeysFollowTheQuery()
    {
        await using var bench = await StartAsync();

        var table = await bench.AskForTableAsync(QueryBy(CostGrouping.UsageType, CostGrouping.Service));

        Assert.Contains(table.Rows, row => row is { First: SonnetInput, Second: Sonnet });
    }

    [Fact]
    public async Task GetCosts_NothingInThePeriod_NoRowsAndNoFailure()
    {
        await using var bench = await StartAsync(new LedgerBuilder().Build());

        Assert.Empty((await bench.AskForTableAsync()).Rows);
    }

    [Fact]
    public async Task GetCosts_TagGrouping_ValueWithoutItsKey()
    {
        await using var bench = await StartAsync();

        var table = await bench.AskForTableAsync(QueryBy(CostGrouping.UsageType, Team));

        Assert.Equal(
            [(SonnetInput, "ads"), (NovaInput, "se$arch"), (NovaOutput, "")],
            table.Rows.Select(row => (row.First, row.Second)).Order());
    }

    [Fact]
    public async Task GetCosts_TagKeyWithDollarSign_CutByItsLength()
    {
        var ledger = new LedgerBuilder().Add("2026-10-01", Nova, NovaInput, 1m, tags: [("cost$center", "a$b")]).Build();
        await using var bench = await StartAsync(ledger);

        var table = await bench.AskForTableAsync(QueryBy(CostGrouping.UsageType, CostGrouping.Tag("cost$center")));

        Assert.Equal("a$b", Assert.Single(table.Rows).Second);
    }

    [Fact]
    public async Task GetCosts_CostCategoryGrouping_ValueWithoutItsName()
    {
        var item = new LedgerItem { Day = new DateOnly(2026, 10, 1), Service = Nova, UsageType = NovaInput, UnblendedCost = 1m };
        var ledger = new LedgerBuilder()
            .Add(item with { CostCategories = new Dictionary<string, string> { ["Product"] = "Chat" } })
            .Add(item)
            .Build();
        await using var bench = await StartAsync(ledger);

        var table = await bench.AskForTableAsync(QueryBy(CostGrouping.UsageType, new CostGrouping(CostGroupingKind.CostCategory, "Product")));

        Assert.Equal(["", "Chat"], table.Rows.Select(row => row.Second).Order());
    }

    [Fact]
    public async Task GetCosts_AccountGrouping_NamesComeFromTheAttributes()
    {
        await using var bench = await StartAsync(pageSize: 1);

        var table = await bench.AskForTableAsync(QueryBy(CostGrouping.UsageType, CostGrouping.LinkedAccount));

        Assert.Contains(table.Rows, row => row.Second == "222222222222");
        Assert.Equal([KeyValuePair.Create("111111111111", "Search")], table.KeyDescriptions);
    }

    [Fact]
    public async Task GetCosts_EstimatedDays_OnRowsAndOnDaysWithoutRows()
    {
        await using var bench = await StartAsync(ThreeRows().EstimatedFrom("2026-10-02").Build());

        var table = await bench.AskForTableAsync();

        Assert.Equal([new DateOnly(2026, 10, 2), new DateOnly(2026, 10, 3)], table.EstimatedDays.Order());
        Assert.Equal([false, false, true], table.Rows.OrderBy(row => row.Day).Select(row => row.IsEstimated));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task GetCosts_OnePageOfADayCallsItEstimated_DayAndAllItsRowsAre(int estimatedPage)
    {
        await using var bench = await StartAsync(pageSize: 1);
        var page = 0;
        bench.Aws.Behaviour.RewriteAnswer = answer => answer["ResultsByTime"]![0]!["Estimated"] = ++page == estimatedPage;

        var table = await bench.AskForTableAsync();

        Assert.All(table.Rows.Where(row => row.Day.Day == 1), row => Assert.True(row.IsEstimated));
        Assert.Equal([new DateOnly(2026, 10, 1)], table.EstimatedDays);
    }

    [Fact]
    public async Task GetCosts_EstimatedNotSaid_TakenAsEstimated()
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.RewriteAnswer = answer => answer["ResultsByTime"]![0]!.AsObject().Remove("Estimated");

        Assert.Equal([new DateOnly(2026, 10, 1)], (await bench.AskForTableAsync()).EstimatedDays);
    }

    [Fact]
    public async Task GetCosts_SameRowTwice_KeptOnce()
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.RewriteAnswer = answer => Groups(answer).Add(FirstGroup(answer).DeepClone());

        Assert.Equal(3, (await bench.AskForTableAsync()).Rows.Count);
    }

    private static JsonArray Groups(JsonObject answer) => answer["ResultsByTime"]![0]!["Groups"]!.AsArray();

    private static JsonNode FirstGroup(JsonObject answer) => Groups(answer)[0]!;
}
