using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Aws.Tests.Exports;

public sealed class CurImportTests
{
    [Fact]
    public async Task Import_RowsOfOneDay_AddsUpHoursAndReadsEveryRoute()
    {
        await using var bench = await ExportBench.CreateAsync();

        var report = await bench.ImportAsync(CsvText.Cur(
            new() { ["line_item_usage_start_date"] = "2026-10-05T00:00:00Z", ["line_item_unblended_cost"] = "0.1" },
            new() { ["line_item_usage_start_date"] = "2026-10-05T23:00:00Z", ["line_item_unblended_cost"] = "0.2" },
            new() { ["line_item_product_code"] = "AmazonBedrockService", ["line_item_usage_type"] = "USE1-Claude4.6Opus-output-tokens-cross-region-global", ["line_item_unblended_cost"] = "4" },
            new()
            {
                ["line_item_product_code"] = "6e3cjqkzr0vq8tq1pk3jfdd9b",
                ["product"] = """{"product_name":"Claude Sonnet 4.5 (Amazon Bedrock Edition)"}""",
                ["line_item_usage_type"] = "USE1-MP:USE1_InputTokenCount-Units",
                ["line_item_unblended_cost"] = "8",
            },
            new() { ["line_item_product_code"] = "AmazonEC2", ["product"] = """{"product_name":"Amazon Elastic Compute Cloud"}""", ["line_item_unblended_cost"] = "99" }));

        Assert.Equal(new RowChanges(3, 0, 0), report.Changes with { Inserted = 3 });
        Assert.Equal(
            [
                "Claude Opus 4.6|Amazon Bedrock Service:4", "Claude Sonnet 4.5|Claude Sonnet 4.5 (Amazon Bedrock Edition):8", "Nova Micro|Amazon Bedrock:0.3",
            ],
            await bench.CellsAsync(SpendKey.Model, SpendKey.Service));
        Assert.Contains("1 row(s) of services other than Amazon Bedrock were left out.", report.Notes);
    }

    [Fact]
    public async Task Import_CreditsAndTax_StandBesideTheUsage()
    {
        await using var bench = await ExportBench.CreateAsync();

        await bench.ImportAsync(CsvText.Cur(
            new() { ["line_item_unblended_cost"] = "10" },
            new() { ["line_item_line_item_type"] = "Credit", ["line_item_unblended_cost"] = "-4", ["line_item_usage_type"] = "" },
            new() { ["line_item_line_item_type"] = "Refund", ["line_item_unblended_cost"] = "-1" },
            new() { ["line_item_line_item_type"] = "EdpDiscount", ["line_item_unblended_cost"] = "-0.5" }));

        Assert.Equal([":9.5"], await bench.CellsAsync());
        Assert.Equal(
            ["Credit:-4", "EdpDiscount:-0.5", "Refund:-1", "Usage:10"],
            await bench.CellsAsync(ChargeSelection.All, SpendMetric.Unblended, SpendKey.RecordType));
        Assert.Equal([":4.5"], await bench.CellsAsync(ChargeSelection.All, SpendMetric.Unblended));
    }

    [Fact]
    public async Task Import_CommittedUsage_AmortizesWhatThePlanPaid()
    {
        await using var bench = await ExportBench.CreateAsync();
        var text = CsvText.Cur(
            new() { ["line_item_line_item_type"] = "SavingsPlanCoveredUsage", ["line_item_unblended_cost"] = "10", ["line_item_net_unblended_cost"] = "9" },
            new() { ["line_item_line_item_type"] = "SavingsPlanNegation", ["line_item_unblended_cost"] = "-10", ["line_item_net_unblended_cost"] = "-9" });
        var lines = text.Split('\n');
        var withPlan = $"{lines[0]},savings_plan_savings_plan_effective_cost\n{lines[1]},6.5\n{lines[2]},0\n";

        await bench.ImportAsync(withPlan);

        Assert.Equal([":0"], await bench.CellsAsync());
        Assert.Equal([":6.5"], await bench.CellsAsync(ChargeSelection.Usage, SpendMetric.Amortized));
    }

    [Fact]
    public async Task Import_TagsOfEverySpelling_SplitsByTheDimensionsThatAreAsked()
    {
        await using var bench = await ExportBench.CreateAsync();
        bench.Options.CostAllocationTagKeys.Add("team");
        bench.Options.CostAllocationTagKeys.Add("iamPrincipal/squad");
        bench.Options.CostCategories.Add("Unit");

        var report = await bench.ImportAsync(CsvText.Cur(
            new() { ["line_item_unblended_cost"] = "1", ["tags"] = """{"resourceTags/user_team":"search","iamPrincipal/squad":"blue"}""", ["cost_category"] = """{"Unit":"Web"}""" },
            new() { ["line_item_unblended_cost"] = "2", ["tags"] = """{"resourceTags/team":"search","costCategory/Unit":"App","resourceTags/env":"prod"}""", ["line_item_usage_account_id"] = "222222222222", ["line_item_usage_account_name"] = "Shop" },
            new() { ["line_item_unblended_cost"] = "4" }));

        Assert.Equal([":4", "search:3"], await bench.CellsAsync(SpendKey.Tag("team")));
        Assert.Equal([":6", "blue:1"], await bench.CellsAsync(SpendKey.Tag("iamPrincipal/squad")));
        Assert.True(SpendKey.TryParse("costCategory:Unit", out var unit));
        Assert.Equal([":4", "App:2", "Web:1"], await bench.CellsAsync(unit!));
        Assert.Equal(["111111111111:5", "222222222222:2"], await bench.CellsAsync(SpendKey.Account));
        Assert.Contains(report.Notes, note => note.Contains("tag:env", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_EveryDigit_IsKept()
    {
        await using var bench = await ExportBench.CreateAsync();

        await bench.ImportAsync(CsvText.Cur(
            new() { ["line_item_unblended_cost"] = "0.123456789012345678", ["line_item_usage_amount"] = "9312771.098461578" },
            new() { ["line_item_unblended_cost"] = "4.5E-6", ["line_item_usage_amount"] = "1.25e3" }));

        Assert.Equal([":0.123461289012345678"], await bench.CellsAsync());
        Assert.Equal([":9314021.098461578"], await bench.CellsAsync(ChargeSelection.Usage, SpendMetric.Quantity));
    }

    [Fact]
    public async Task Import_Again_ChangesNothing()
    {
        await using var bench = await ExportBench.CreateAsync();
        bench.Options.CostAllocationTagKeys.Add("team");
        var text = CsvText.Cur(
            new() { ["line_item_unblended_cost"] = "1", ["tags"] = """{"resourceTags/team":"search"}""" },
            new() { ["line_item_line_item_type"] = "Credit", ["line_item_unblended_cost"] = "-1" });
        await bench.ImportAsync(text);
        var before = await bench.CellsAsync(SpendKey.Tag("team"), SpendKey.UsageType);

        var report = await bench.ImportAsync(text);

        Assert.Equal(default, report.Changes);
        Assert.Equal(before, await bench.CellsAsync(SpendKey.Tag("team"), SpendKey.UsageType));
    }

    [Fact]
    public async Task Import_ThatMovesMoneyBetweenTags_ReplacesTheShares()
    {
        await using var bench = await ExportBench.CreateAsync();
        bench.Options.CostAllocationTagKeys.Add("team");
        await bench.ImportAsync(CsvText.Cur(new() { ["tags"] = """{"resourceTags/team":"search"}""" }, new() { ["tags"] = """{"resourceTags/team":"chat"}""" }));

        var report = await bench.ImportAsync(CsvText.Cur(new() { ["tags"] = """{"resourceTags/team":"search"}""" }, new() { ["tags"] = """{"resourceTags/team":"search"}""" }));

        Assert.Equal(default, report.Changes);
        Assert.Equal(["search:2"], await bench.CellsAsync(SpendKey.Tag("team")));
    }

    [Fact]
    public async Task Import_PartsOfOneExport_AreOneBill()
    {
        await using var bench = await ExportBench.CreateAsync();

        await bench.ImportAsync(
            CsvText.Cur(new Dictionary<string, string> { ["line_item_unblended_cost"] = "1" }),
            CsvText.Cur(new Dictionary<string, string> { ["line_item_unblended_cost"] = "2" }));

        Assert.Equal([":3"], await bench.CellsAsync());
    }

    [Fact]
    public async Task Import_MoreSumsThanMemoryHolds_StillAddsUp()
    {
        await using var bench = await ExportBench.CreateAsync();
        bench.Options.CostAllocationTagKeys.Add("team");
        var rows = Enumerable.Range(0, 120_000).Select(number => new Dictionary<string, string>
        {
            ["line_item_unblended_cost"] = "0.001",
            ["tags"] = $$"""{"resourceTags/team":"team-{{number % 110_000}}"}""",
            ["line_item_usage_start_date"] = number % 2 == 0 ? "2026-10-05T00:00:00Z" : "2026-09-05T00:00:00Z",
        });

        await bench.ImportAsync(CsvText.Cur([.. rows]));

        Assert.Equal([":120"], (await bench.CellsAsync()).Select(cell => cell.Replace(".000", "", StringComparison.Ordinal)));
        Assert.Equal(110_000, (await bench.CellsAsync(SpendKey.Tag("team"))).Count);
    }
}
