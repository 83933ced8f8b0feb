using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Aws.Tests.Exports;

public sealed class FocusImportTests
{
    [Fact]
    public async Task Import_Focus12_ReadsCategoriesAccountsAndTags()
    {
        await using var bench = await ExportBench.CreateAsync();
        bench.Options.CostAllocationTagKeys.Add("team");

        var report = await bench.ImportAsync(CsvText.Focus12(
            new() { ["BilledCost"] = "3", ["EffectiveCost"] = "2.5", ["Tags"] = """{"user:team":"search","aws:createdBy":"x"}""" },
            new() { ["ChargeCategory"] = "Credit", ["BilledCost"] = "-1", ["EffectiveCost"] = "-1" },
            new() { ["ChargeCategory"] = "Tax", ["BilledCost"] = "0.57", ["EffectiveCost"] = "0.57" },
            new() { ["ChargeClass"] = "Correction", ["BilledCost"] = "-0.25", ["EffectiveCost"] = "-0.25" },
            new() { ["ServiceName"] = "Amazon Simple Storage Service", ["x_ServiceCode"] = "AmazonS3", ["BilledCost"] = "50" }));

        Assert.Equal(
            ["Credit:-1", "Refund:-0.25", "Tax:0.57", "Usage:3"],
            await bench.CellsAsync(ChargeSelection.All, SpendMetric.Unblended, SpendKey.RecordType));
        Assert.Equal([":2.5"], await bench.CellsAsync(ChargeSelection.Usage, SpendMetric.Amortized));
        Assert.Equal(["search:3"], await bench.CellsAsync(SpendKey.Tag("team")));
        Assert.Contains(report.Notes, note => note.StartsWith("FOCUS has billed and effective costs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_MarketplaceModelWithoutService_StaysVisible()
    {
        await using var bench = await ExportBench.CreateAsync();

        await bench.ImportAsync(CsvText.Focus10(
            Unnamed("Anthropic", "USE1-MP:USE1_InputTokenCount-Units", "1", "AWS Marketplace software usage|us-east-1|Claude Haiku 4.5 (Amazon Bedrock Edition) input"),
            Unnamed("Anthropic", "USE1-MP:USE1_OutputTokenCount-Units", "2", ""),
            Unnamed("Someone", "USE1-MP:USE1_Hours-Units", "4", "")));

        Assert.Equal(
            ["Anthropic model (Amazon Bedrock Edition)|output:2", "Claude Haiku 4.5 (Amazon Bedrock Edition)|input:1"],
            await bench.CellsAsync(SpendKey.Service, SpendKey.TokenKind));
    }

    [Fact]
    public async Task Import_Focus10WithoutInvoices_TakesOldMonthsAsFinal()
    {
        await using var bench = await ExportBench.CreateAsync();
        await bench.ImportAsync(CsvText.Focus10(
            new() { ["ChargePeriodStart"] = "2026-09-30T00:00:00Z" },
            new() { ["ChargePeriodStart"] = "2026-10-01T00:00:00Z" }));

        Assert.Equal(new DateOnly(2026, 10, 1), (await bench.Ledger.GetStateAsync(TestContext.Current.CancellationToken)).FirstEstimatedDay);
    }

    /// <summary>A row of the marketplace as AWS writes it: without a service, and with a moment without a zone.</summary>
    private static Dictionary<string, string> Unnamed(string publisher, string usageType, string cost, string description) => new()
    {
        ["ServiceName"] = "NULL",
        ["x_ServiceCode"] = "",
        ["PublisherName"] = publisher,
        ["x_UsageType"] = usageType,
        ["BilledCost"] = cost,
        ["ChargeDescription"] = description,
        ["ChargePeriodStart"] = "2026-09-18 23:00:00",
    };
}
