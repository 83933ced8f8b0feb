using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Features;

namespace FinOpsDashboard.Data.Tests.Allocation;

/// <summary>A month from the bill in the ledger to who carries it, worked by hand.</summary>
public sealed class MonthAllocationTests
{
    private static readonly BillingMonth October = new(2026, 10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// Search has 60 USD and 3 million tokens, chat 20 USD and 1 million; guardrails of 8 USD are shared by tokens: 6 and 2. One model unit
    /// for 100 hours costs 400 USD and delivers 60 million input and 12 million output tokens; chat entered 16 and 3 million, of which 1
    /// million of input is billed by the token: a quarter was used, 300 USD stood idle. 5 USD are nobody's.
    /// </summary>
    [Fact]
    public async Task Get_MonthWithSharedCostsAndModelUnits_DividesItToTheLastCent()
    {
        await using var harness = await BilledAsync();

        var view = await GetAsync(harness, SpendMetric.Unblended);

        var month = view.Allocated;
        Assert.Equal(["search", "chat"], month.Features.Where(feature => feature.Direct.Amount != 0m).OrderByDescending(feature => feature.Direct).Select(feature => feature.FeatureId));
        Assert.Equal((66m, 122m), (Feature(month, "search").Total.Amount, Feature(month, "chat").Total.Amount));
        Assert.Equal((0m, 300m, 300m), (Feature(month, "platform").Direct.Amount, Feature(month, "platform").Idle.Amount, Feature(month, "platform").Total.Amount));
        Assert.Equal((5m, 0m, 493m), (month.Unallocated.Amount, month.Undivided.Amount, month.Total.Amount));
        Assert.Equal(0.25m, month.SharedCosts.Single(cost => cost.Cost.Id == "units").UsedShare);
        Assert.Equal("Platform", view.Names.NameOf("platform"));
    }

    [Fact]
    public async Task DividedSpend_SameMonth_HasTheSameFiguresAndNamesWhatStoodIdle()
    {
        await using var harness = await BilledAsync();
        var month = (await GetAsync(harness, SpendMetric.Unblended)).Allocated;
        var plans = new AllocationPlanStore(harness.Database, harness.Time);
        var divided = new DividedSpend(new CarrierUsageQueries(harness.Database), plans, new FeatureStore(harness.Database, harness.Time));

        var report = await divided.AskAsync(
            new SpendQuestion { Period = new DateRange(new(2026, 9, 1), new(2026, 11, 1)), GroupBy = [SpendKey.Feature], SharedCosts = SharedCosts.Divided }, Cancellation);

        Assert.Equal(
            [("idle:units", 300m), ("chat", 122m), ("search", 66m), (Allocator.Unallocated, 5m)],
            report.Rows.Select(row => (row.Keys[0], row.Amount)));
        Assert.All(report.Rows, row => Assert.Equal(October.FirstDay, row.Period));
        Assert.Equal((month.Total.Amount, 493m), (report.Total, report.Total));
        Assert.All(report.Rows.Where(row => month.Features.Any(feature => feature.FeatureId == row.Keys[0])), row =>
            Assert.Equal(Feature(month, row.Keys[0]).Total.Amount - Feature(month, row.Keys[0]).Idle.Amount, row.Amount));
        var names = (await new FeatureStore(harness.Database, harness.Time).GetCarrierNamesAsync(Cancellation)).NameOf("idle:units");
        Assert.EndsWith(": idle capacity", names, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OtherCostBasis_AddsUpToThatBill()
    {
        await using var harness = await BilledAsync();

        var view = await GetAsync(harness, SpendMetric.NetAmortized);

        Assert.Equal(493m, view.Allocated.Total.Amount);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => GetAsync(harness, SpendMetric.Quantity));
    }

    [Fact]
    public async Task Get_ClosedMonth_IsDividedByThePlanItWasClosedWith()
    {
        await using var harness = await BilledAsync();
        var plans = new AllocationPlanStore(harness.Database, harness.Time);
        var current = await plans.GetCurrentAsync(Cancellation);

        Assert.True(await plans.SaveAsync(new AllocationPlan([], []), current.Id, new AllocationChange("ada"), Cancellation));

        Assert.Equal(66m, Feature((await GetAsync(harness, SpendMetric.Unblended)).Allocated, "search").Total.Amount);
    }

    private static async Task<SyncHarness> BilledAsync()
    {
        var harness = await SyncHarness.CreateAsync();
        var day = new DateOnly(2026, 10, 5);
        harness.Source.Bill.AddRange(
        [
            new BilledItem(day, "Amazon Bedrock", "USE1-NovaPro-input-tokens", 60m) { Quantity = 3_000m },
            new BilledItem(day, "Amazon Bedrock", "USE1-NovaMicro-input-tokens", 20m) { Quantity = 1_000m },
            new BilledItem(day, "Amazon Bedrock", "USE1-Guardrail-ContentPolicyUnitsConsumed", 8m),
            new BilledItem(day, "Amazon Bedrock", "USE1-NovaLite-ProvisionedThroughput-NoCommit-ModelUnits", 400m) { Quantity = 100m },
            new BilledItem(day, "Amazon Bedrock", "USE1-NovaLite-input-tokens", 5m) { Quantity = 1m },
        ]);
        var features = new FeatureStore(harness.Database, harness.Time);
        await features.SaveAsync([Takes("search", "Nova Pro"), Takes("chat", "Nova Micro"), new Feature { Id = "platform", Name = "Platform" }], Cancellation);
        await features.SaveVolumesAsync(
            [new FeatureVolume { FeatureId = "chat", Month = October, Requests = 1, InputTokens = 16_000_000, OutputTokens = 3_000_000 }], "ada", Cancellation);
        var plans = new AllocationPlanStore(harness.Database, harness.Time);
        var current = await plans.GetCurrentAsync(Cancellation);
        var faults = await new AllocationRegister(plans, features).SaveAsync(
            [
                new AllocationRule { FeatureId = "shared:guardrails", UsageType = "*Guardrail*" },
                new AllocationRule { FeatureId = "shared:units", UsageType = "*ProvisionedThroughput*" },
                .. current.Plan.Rules,
            ],
            [
                new SharedCost { Id = "guardrails", Name = "Guardrails", Method = SplitMethod.Tokens },
                new SharedCost
                {
                    Id = "units", Name = "Model units", Method = SplitMethod.UsedCapacity, OwnerId = "platform", Receivers = [new("chat")],
                    InputTokensPerUnitMinute = 10_000m, OutputTokensPerUnitMinute = 2_000m,
                },
            ],
            current.Id, new AllocationChange("ada"), Cancellation);
        Assert.Empty(faults);
        await harness.RunAsync();
        return harness;
    }

    private static Feature Takes(string id, string model) => new() { Id = id, Name = id, Rules = [new AllocationRule { FeatureId = id, Model = model }] };

    private static AllocatedFeature Feature(AllocatedMonth month, string id) => month.Features.Single(feature => feature.FeatureId == id);

    private static Task<MonthAllocationView> GetAsync(SyncHarness harness, SpendMetric basis) => new MonthAllocation(
        new CarrierUsageQueries(harness.Database),
        new AllocationPlanStore(harness.Database, harness.Time),
        new FeatureStore(harness.Database, harness.Time),
        harness.Time).GetAsync(October, basis, Cancellation);
}
