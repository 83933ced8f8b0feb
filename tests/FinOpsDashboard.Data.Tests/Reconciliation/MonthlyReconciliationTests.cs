using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Data.Prices;
using FinOpsDashboard.Data.Reconciliation;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Tests.PostgreSql;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Prices;

namespace FinOpsDashboard.Data.Tests.Reconciliation;

/// <summary>A synced bill reconciled: what features carry and what nobody carries is the bill, digit by digit.</summary>
public sealed class MonthlyReconciliationTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Bedrock = "Amazon Bedrock";
    private const string Sonnet = "Claude Sonnet 4.5 (Amazon Bedrock Edition)";
    private static readonly BillingMonth October = new(2026, 10);
    private static readonly DateOnly Day = new(2026, 10, 5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_MonthOfABill_AddsUpToItByFeatureAndByChargeType(bool onPostgreSql)
    {
        await using var harness = onPostgreSql ? await SyncHarness.CreateAsync(shared.Server) : await SyncHarness.CreateAsync();
        harness.Source.Bill.AddRange(
        [
            // 100 million tokens at 0.035 USD, and a tenth of a billionth that a float would lose.
            new BilledItem(Day, Bedrock, "USE1-NovaMicro-input-tokens", 3.5m) { Quantity = 100_000m },
            new BilledItem(Day.AddDays(1), Bedrock, "USE1-NovaMicro-input-tokens", 0.0000000001m) { Quantity = 0.0000000028571429m },
            new BilledItem(Day, Sonnet, "USE1-MP:USE1_InputTokenCount-Units", 33m) { Quantity = 10m },
            new BilledItem(Day, Bedrock, "EU-something-new", 1.25m) { Quantity = 7m },
            new BilledItem(Day, Bedrock, "USE1-NovaMicro-input-tokens", -2m) { RecordType = "Credit" },
            new BilledItem(Day, Bedrock, "USE1-NovaMicro-input-tokens", 0.9m) { RecordType = "Tax" },
            new BilledItem(new DateOnly(2026, 11, 3), Bedrock, "USE1-NovaMicro-input-tokens", 9m) { Quantity = 1m, IsEstimated = true },
        ]);
        var features = new FeatureStore(harness.Database, harness.Time);
        await features.SaveAsync([new Feature { Id = "triage", Name = "Triage", Rules = [new AllocationRule { FeatureId = "triage", Model = "Nova Micro" }] }], Cancellation);
        await features.SaveVolumesAsync([new FeatureVolume { FeatureId = "triage", Month = October, Requests = 1, InputTokens = 80_000_000 }], "ada", Cancellation);
        await harness.RunAsync();
        var invoices = new InvoiceTotalStore(harness.Database);
        var use = new MonthlyReconciliation(
            new BilledLineQueries(harness.Database), new LedgerMemo(new LedgerStamp(harness.Database)), new BilledRateQueries(harness.Database), harness.Queries, features, new AllocationPlanStore(harness.Database, harness.Time),
            new FixedPriceBook(SeedPriceBook.Load()), invoices, harness.Time);
        await new InvoiceRegister(invoices, harness.Time).AddAsync(October, InvoiceScope.Marketplace, 33m, "", "ada", Cancellation);

        var october = await use.GetAsync(October, Cancellation);
        var november = await use.GetAsync(October.Next, Cancellation);

        Assert.Equal(37.7500000001m, october.Totals.Billed.Amount);
        Assert.True(october.AddsUp);
        Assert.False(october.IsEstimated);
        Assert.Equal([("triage", 3.5000000001m), (Allocator.Unallocated, 34.25m)], october.Features.Select(feature => (feature.Id, feature.Figures.Billed.Amount)));
        var triage = october.Features[0].Figures;
        Assert.Equal(2.8m, triage.Entered!.Value.Amount);
        Assert.Equal(CauseKind.VolumeDiffers, Assert.Single(triage.EnteredToBilled!.Causes).Kind);
        Assert.Equal("EU-something-new", Assert.Single(october.Features[1].Figures.UnpricedLines).Line.UsageType);
        Assert.True(Assert.Single(october.TieOuts).Ties);
        Assert.Equal(
            [("Usage", 4.7500000001m), ("Credit", -2m), ("Tax", 0.9m)],
            october.Bills[InvoiceScope.FirstParty].Parts.Select(part => (part.ChargeType, part.Amount.Amount)));
        Assert.Equal((1, false, new DateOnly(2026, 11, 22)), (november.EstimatedDays, november.IsOver, november.PricesOn));
        Assert.Equal(Usd.FromDollars(9m), november.Bills[InvoiceScope.All].Estimated);
    }
}
