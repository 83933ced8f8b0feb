using CsvHelper;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.FocusChecks;
using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application.Tests.FocusExport;

/// <summary>Rows worked by hand, every field that is not empty; then what stands in for what the ledger does not know.</summary>
public sealed class FocusFileTests
{
    private const string Payer = "999999999999";
    private const string Sonnet = "Claude Sonnet 4.5 (Amazon Bedrock Edition)";

    /// <summary>The same on every row of the account.</summary>
    private static readonly string[] Everywhere =
    [
        "BillingAccountId=999999999999", "BillingAccountName=Acme", "BillingCurrency=USD",
        "BillingPeriodEnd=2027-01-01T00:00:00Z", "BillingPeriodStart=2026-12-01T00:00:00Z", "InvoiceIssuerName=AWS", "PricingCurrency=USD", "ProviderName=AWS",
        "ServiceCategory=AI and Machine Learning", "ServiceSubcategory=Generative AI", "x_BillingAccountIdBasis=configured", "x_DemoData=false",
    ];

    private static readonly DateOnly LastDayOfTheYear = new(2026, 12, 31);

    [Fact]
    public async Task Row_TokensOfAmazonsOwnModel_CountsThousandsForThePriceAndSinglesForTheUse() => await AssertRowAsync(
        Usage("Amazon Bedrock", "USE1-NovaMicro-output-tokens-batch", 0.0000000003m, 2.5m) with { FeatureId = "triage", AccountId = "111111111111" },
        [
            "BilledCost=0.0000000003", "ChargeCategory=Usage", "ChargeDescription=Nova Micro: output tokens, batch", "ChargeFrequency=Usage-Based",
            "ChargePeriodEnd=2027-01-01T00:00:00Z", "ChargePeriodStart=2026-12-31T00:00:00Z", "ConsumedQuantity=2500", "ConsumedUnit=Tokens",
            "ContractedCost=0.0000000003", "EffectiveCost=0.0000000003", "ListCost=0.0000000003", "PricingCategory=Standard", "PricingQuantity=2.5",
            "PricingUnit=1000 Tokens", "PublisherName=AWS", "RegionId=us-east-1", "RegionName=US East (N. Virginia)", "ServiceName=Amazon Bedrock",
            "SubAccountId=111111111111", "SubAccountName=Search", "x_BillingRoute=firstParty",
            "x_ContractedCostBasis=billed cost stands in: Cost Explorer gives no price", "x_Estimated=false", "x_FeatureId=triage", "x_FeatureName=Ticket triage",
            "x_InferenceScope=inRegion", "x_ListCostBasis=billed cost stands in: Cost Explorer gives no price", "x_ModelName=Nova Micro",
            "x_NetAmortizedCost=0.0000000003", "x_NetUnblendedCost=0.0000000003", "x_PublisherNameBasis=sold by AWS itself", "x_ServiceTier=batch",
            "x_TokenKind=output", "x_UsageType=USE1-NovaMicro-output-tokens-batch",
        ]);

    [Fact]
    public async Task Row_MarketplaceModel_CountsMillionsAndNamesWhoMadeIt() => await AssertRowAsync(
        Usage(Sonnet, "USE1-MP:USE1_CacheReadInputTokenCount_Global-Units", 30.75m, 2.05m) with { FeatureId = Allocator.Unallocated, IsEstimated = true },
        [
            "BilledCost=30.75", "ChargeCategory=Usage", "ChargeDescription=Claude Sonnet 4.5: cacheRead tokens", "ChargeFrequency=Usage-Based",
            "ChargePeriodEnd=2027-01-01T00:00:00Z", "ChargePeriodStart=2026-12-31T00:00:00Z", "ConsumedQuantity=2050000", "ConsumedUnit=Tokens",
            "ContractedCost=30.75", "EffectiveCost=30.75", "ListCost=30.75", "PricingCategory=Standard", "PricingQuantity=2.05", "PricingUnit=1000000 Tokens",
            "PublisherName=Anthropic", "RegionId=us-east-1", "RegionName=US East (N. Virginia)", $"ServiceName={Sonnet}", "x_BillingRoute=marketplace",
            "x_ContractedCostBasis=billed cost stands in: Cost Explorer gives no price", "x_Estimated=true", "x_FeatureId=unallocated", "x_FeatureName=Unallocated",
            "x_InferenceScope=global", "x_ListCostBasis=billed cost stands in: Cost Explorer gives no price", "x_ModelName=Claude Sonnet 4.5",
            "x_NetAmortizedCost=30.75", "x_NetUnblendedCost=30.75", "x_PublisherNameBasis=the vendor of the model", "x_ServiceTier=standard",
            "x_TokenKind=cacheRead", "x_UsageType=USE1-MP:USE1_CacheReadInputTokenCount_Global-Units",
        ]);

    [Fact]
    public async Task Row_ProvisionedThroughput_CountsHoursAndNoTokens() => await AssertRowAsync(
        Usage("Amazon Bedrock", "USE1-Nova2.0Lite-ProvisionedThroughput-6month-ModelUnits", 180m, 24m) with { FeatureId = "triage" },
        [
            "BilledCost=180", "ChargeCategory=Usage", "ChargeDescription=Nova 2 Lite: Provisioned Throughput", "ChargeFrequency=Usage-Based",
            "ChargePeriodEnd=2027-01-01T00:00:00Z", "ChargePeriodStart=2026-12-31T00:00:00Z", "ConsumedQuantity=24", "ConsumedUnit=Model Unit-Hours",
            "ContractedCost=180", "EffectiveCost=180", "ListCost=180", "PricingCategory=Standard", "PricingQuantity=24", "PricingUnit=Model Unit-Hours",
            "PublisherName=AWS", "RegionId=us-east-1", "RegionName=US East (N. Virginia)", "ServiceName=Amazon Bedrock", "x_BillingRoute=firstParty",
            "x_CommitmentTerm=sixMonths", "x_ContractedCostBasis=billed cost stands in: Cost Explorer gives no price", "x_Estimated=false", "x_FeatureId=triage",
            "x_FeatureName=Ticket triage", "x_InferenceScope=unknown", "x_ListCostBasis=billed cost stands in: Cost Explorer gives no price",
            "x_ModelName=Nova 2 Lite", "x_NetAmortizedCost=180", "x_NetUnblendedCost=180", "x_PublisherNameBasis=sold by AWS itself", "x_ServiceTier=provisioned",
            "x_TokenKind=other", "x_UsageType=USE1-Nova2.0Lite-ProvisionedThroughput-6month-ModelUnits",
        ]);

    [Theory]
    [InlineData("Credit", "-25.5000000007", "Credit", null, "billed cost: a credit has no price")]
    [InlineData("Refund", "-3", "Adjustment", "ChargeClass=Correction", "billed cost: a refund has no price")]
    [InlineData("Tax", "1.9", "Tax", null, "billed cost stands in: the tax on list cost is not known")]
    public async Task Row_ChargeThatIsNoUsage_HasNoQuantityPriceOrFeature(string recordType, string cost, string category, string? chargeClass, string basis)
    {
        string[] classes = chargeClass is null ? [] : [chargeClass];
        await AssertRowAsync(
            new FocusCharge(LastDayOfTheYear, Sonnet, Costs(decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture), 0), false) { RecordType = recordType },
            [
                $"BilledCost={cost}", $"ChargeCategory={category}", .. classes, $"ChargeDescription={recordType}, {Sonnet}", "ChargeFrequency=One-Time",
                "ChargePeriodEnd=2027-01-01T00:00:00Z", "ChargePeriodStart=2026-12-31T00:00:00Z", $"ContractedCost={cost}", $"EffectiveCost={cost}", $"ListCost={cost}",
                "PublisherName=Anthropic", $"ServiceName={Sonnet}", "x_BillingRoute=marketplace", $"x_ContractedCostBasis={basis}", "x_Estimated=false",
                $"x_ListCostBasis={basis}", $"x_NetAmortizedCost={cost}", $"x_NetUnblendedCost={cost}", "x_PublisherNameBasis=the vendor of the model",
                $"x_RecordType={recordType}",
            ]);
    }

    [Fact]
    public async Task Row_FourCosts_StandInTheirOwnColumns()
    {
        var charge = new FocusCharge(LastDayOfTheYear, "Amazon Bedrock", new CostMetrics(4m, 3m, 2m, 1m, 5m, "N/A"), false) { UsageType = "USE1-NovaMicro-input-tokens" };
        var row = (await RowsOf(charge)).Single();
        Assert.Equal(("4", "2", "3", "1"), (row["BilledCost"], row["EffectiveCost"], row["x_NetUnblendedCost"], row["x_NetAmortizedCost"]));
    }

    [Fact]
    public async Task Row_ModelOfAnUnknownVendor_SaysThatAwsStandsIn()
    {
        var row = (await RowsOf(Usage("Brand New One (Amazon Bedrock Edition)", "USE1-MP:USE1_InputTokenCount-Units", 1m, 1m))).Single();
        Assert.Equal(("AWS", "AWS stands in: the vendor of the model is not known"), (row["PublisherName"], row["x_PublisherNameBasis"]));
    }

    [Fact]
    public async Task Row_UsageTypeThatNobodyReads_IsCountedInUnits()
    {
        var row = (await RowsOf(Usage("Amazon Bedrock", "USE1-SomethingNew", 1m, 7m))).Single();
        Assert.Equal(("7", "Units", "7", "Units"), (row["PricingQuantity"], row["PricingUnit"], row["ConsumedQuantity"], row["ConsumedUnit"]));
        Assert.Equal("USE1-SomethingNew", row["ChargeDescription"]);
    }

    [Fact]
    public async Task Row_TextThatLooksLikeAFormula_IsNoneToASpreadsheet()
    {
        var row = (await RowsOf(Usage("Amazon Bedrock", "=HYPERLINK(1)", -1.5m, 1m))).Single();
        Assert.Equal(("'=HYPERLINK(1)", "-1.5"), (row["x_UsageType"], row["BilledCost"]));
    }

    [Theory]
    [InlineData(false, 0, "", "unknown", "not known", "does not conform")]
    [InlineData(false, 1, "", "111111111111", "the only linked account stands in", "stands in for the one that pays")]
    [InlineData(false, 2, "", "unknown", "not known", "does not conform")]
    [InlineData(false, 2, " 999999999999 ", "999999999999", "configured", null)]
    [InlineData(true, 0, "999999999999", "demo", "made up with the demo data", "demo data")]
    public async Task BillingAccount_AsFarAsItIsKnown_IsGivenWithItsBasis(bool isDemo, int accounts, string configured, string id, string basis, string? remark)
    {
        var ledger = new FakeFocusLedger
        {
            Charges = [Usage("Amazon Bedrock", "USE1-NovaMicro-input-tokens", 1m, 1m)],
            IsDemo = isDemo,
            AccountNames = new[] { "111111111111", "222222222222" }.Take(accounts).ToDictionary(account => account, _ => "Some"),
        };
        await using var file = await OpenAsync(ledger, new FocusExportOptions { BillingAccountId = configured });
        var row = (await RowsOf(file)).Single();
        Assert.Equal((id, basis), (row["BillingAccountId"], row["x_BillingAccountIdBasis"]));
        if (remark is null) Assert.Empty(file.Remarks());
        else Assert.Contains(remark, Assert.Single(file.Remarks()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_EveryKindOfCharge_PassesTheCheck()
    {
        var ledger = new FakeFocusLedger
        {
            Charges =
            [
                Usage("Amazon Bedrock", "USE1-NovaMicro-output-tokens-batch", 0.0000000003m, 2.5m), Usage(Sonnet, "USE1-MP:USE1_OutputTokenCount-Units", -1m, 0m),
                Usage("Amazon Bedrock", "nothing known", 1m, 1m), Usage("Amazon Bedrock AgentCore", "USE1-Runtime:Consumption-based:vCPU", 1m, 1m),
                .. new[] { "Credit", "Refund", "Tax" }.Select(type => new FocusCharge(LastDayOfTheYear, Sonnet, Costs(-1m, 0m), true) { RecordType = type }),
            ],
        };
        await using var file = await OpenAsync(ledger, new FocusExportOptions { BillingAccountId = Payer, BillingAccountName = "Acme" });
        using var written = new MemoryStream();
        var totals = await file.WriteAsync(written, TestContext.Current.CancellationToken);
        Assert.Equal(new FocusTotals(7, -1.9999999997m, -1.9999999997m), totals);

        written.Position = 0;
        var report = await FocusFileCheck.RunAsync(written, TestContext.Current.CancellationToken);
        Assert.Equal(["CostAndUsage-D-033-O"], report.Findings.Select(finding => finding.Rule));
        Assert.True(report.Conforms);
        Assert.Equal(-1.9999999997m, report.BilledCostByCategory.Values.Sum());
    }

    [Fact]
    public async Task Write_LongLedger_IsOnItsWayBeforeItWasReadToItsEnd()
    {
        using var output = new MemoryStream();
        var writtenAtHalf = 0L;
        await using var file = await OpenAsync(new FakeFocusLedger { Charges = Charges() }, new FocusExportOptions());
        Assert.Equal(20_000, (await file.WriteAsync(output, TestContext.Current.CancellationToken)).Rows);
        Assert.InRange(writtenAtHalf, output.Length * 49 / 100, output.Length / 2);

        IEnumerable<FocusCharge> Charges()
        {
            for (var row = 0; row < 20_000; row++)
            {
                if (row == 10_000) writtenAtHalf = output.Length;
                yield return Usage("Amazon Bedrock", "USE1-NovaMicro-input-tokens", 1m, 1m);
            }
        }
    }

    private static async Task AssertRowAsync(FocusCharge charge, IEnumerable<string> expected)
    {
        var row = (await RowsOf(charge)).Single();
        Assert.Equal(
            expected.Concat(Everywhere).Order(StringComparer.Ordinal),
            row.Where(field => field.Value.Length > 0).Select(field => $"{field.Key}={field.Value}").Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<Dictionary<string, string>>> RowsOf(FocusCharge charge)
    {
        var ledger = new FakeFocusLedger
        {
            Charges = [charge],
            Names = new CarrierNames(new Dictionary<string, string> { ["triage"] = "Ticket triage" }, new HashSet<string>(), new Dictionary<string, string>()),
            AccountNames = new Dictionary<string, string> { ["111111111111"] = "Search", [Payer] = "Acme" },
        };
        await using var file = await OpenAsync(ledger, new FocusExportOptions { BillingAccountId = Payer });
        return await RowsOf(file);
    }

    private static async Task<IReadOnlyList<Dictionary<string, string>>> RowsOf(FocusFile file)
    {
        using var written = new MemoryStream();
        await file.WriteAsync(written, TestContext.Current.CancellationToken);
        var rows = new List<Dictionary<string, string>>();
        using var csv = CsvReader.Create(written.ToArray());
        csv.ReadHeader();
        while (csv.Read()) rows.Add(csv.Headers.ToArray().ToDictionary(header => header, csv.GetString));
        return rows;
    }

    private static Task<FocusFile> OpenAsync(FakeFocusLedger ledger, FocusExportOptions options) =>
        new Application.FocusExport.FocusExport(ledger, Options.Create(options))
            .OpenAsync(new DateRange(LastDayOfTheYear, LastDayOfTheYear.AddDays(1)), TestContext.Current.CancellationToken);

    private static FocusCharge Usage(string service, string usageType, decimal cost, decimal quantity) =>
        new(LastDayOfTheYear, service, Costs(cost, quantity), false) { UsageType = usageType };

    private static CostMetrics Costs(decimal cost, decimal quantity) => new(cost, cost, cost, cost, quantity, "N/A");
}
