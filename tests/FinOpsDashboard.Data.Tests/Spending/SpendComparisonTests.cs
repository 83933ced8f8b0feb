using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.DataHealth;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Features;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Tests.Spending;

/// <summary>Comparisons over a real ledger, worked by hand; today is 22 November 2026.</summary>
public sealed class SpendComparisonTests
{
    private const string Micro = "USE1-NovaMicro-input-tokens";
    private const string Lite = "USE1-NovaLite-input-tokens";

    [Fact]
    public async Task Ask_OpenMonthByUsageType_TiesOutToTheLastDigit()
    {
        await using var harness = await FilledAsync();

        var comparison = (await AskAsync(harness, new BillingMonth(2026, 11).Days, [SpendKey.UsageType])).Comparison!;

        // The 30th of October lies after the days that are compared, today is not over.
        Assert.Equal(("2026-11-01/2026-11-22", "2026-10-01/2026-10-22"), (comparison.Pair.Now.ToString(), comparison.Pair.Then.ToString()));
        Assert.True(comparison.IsComparable);
        Assert.Equal(
            [(Micro, 2.0000000001m, 1.5m, ChangeKind.Changed), (Lite, 0m, 0.2500000002m, ChangeKind.Gone)],
            comparison.Rows.Select(row => (row.Keys[0], row.Now, row.Then!.Value, row.Change!.Value.Kind)));
        Assert.Equal(0.2499999999m, comparison.Change!.Value.Difference);
        Assert.Equal(comparison.Change.Value.Difference, comparison.Rows.Sum(row => row.Change!.Value.Difference));
    }

    [Theory]
    [InlineData(SpendGranularity.Monthly)]
    [InlineData(SpendGranularity.Daily)]
    public async Task Ask_MonthsByFeature_AreTheSameFromRollupsAndFromDays(SpendGranularity granularity)
    {
        await using var harness = await FilledAsync();

        var comparison = (await AskAsync(harness, new BillingMonth(2026, 10).Days, [SpendKey.Feature], granularity)).Comparison!;

        Assert.Equal(
            [("micro", 41.5m, 7m), (Allocator.Unallocated, 0.2500000002m, 0m)],
            comparison.Rows.Select(row => (row.Keys[0], row.Now, row.Then!.Value)));
        Assert.Equal(granularity == SpendGranularity.Monthly ? 7m : 0m, comparison.EarlierOf(new DateOnly(2026, 10, 1)));
        if (granularity == SpendGranularity.Monthly) return;
        Assert.Equal(7m, comparison.EarlierOf(new DateOnly(2026, 10, 9)));
        // September has no 31st.
        Assert.Null(comparison.EarlierOf(new DateOnly(2026, 10, 31)));
    }

    [Fact]
    public async Task Ask_BeforeTheFirstReadDay_IsNotZero()
    {
        await using var harness = await FilledAsync();

        var comparison = (await AskAsync(harness, new BillingMonth(2026, 9).Days, [])).Comparison!;

        Assert.Equal((7m, null), (comparison.Now.Total, comparison.ThenTotal));
        Assert.Equal((31, new DateOnly(2026, 9, 1)), (comparison.ThenKnown.MissingDays, comparison.ThenKnown.LedgerStart));
        Assert.Null(comparison.Change);
    }

    [Fact]
    public async Task Ask_AnyNumberOfRows_AsksTheLedgerThreeTimes()
    {
        await using var harness = await FilledAsync();
        var recorder = new PlanRecorder(harness.Database.ConnectionString);

        await new SpendComparisons(ReportsOf(recorder), new DataHealthQueries(recorder), harness.Time).AskAsync(
            new SpendQuestion { Period = new BillingMonth(2026, 11).Days, GroupBy = [SpendKey.Feature] }, ComparedWith.Previous, TestContext.Current.CancellationToken);

        var plans = recorder.PlansOf("spend: sums by period and keys");
        Assert.Equal(3, plans.Count);
        Assert.All(plans, plan => Assert.Contains(plan, line => line.StartsWith("SEARCH t USING", StringComparison.Ordinal)));
    }

    private static async Task<SyncHarness> FilledAsync()
    {
        var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.AddRange(
        [
            new BilledItem(new(2026, 9, 9), "Amazon Bedrock", Micro, 7m),
            new BilledItem(new(2026, 10, 21), "Amazon Bedrock", Micro, 1.5m),
            new BilledItem(new(2026, 10, 1), "Amazon Bedrock", Lite, 0.2500000002m),
            new BilledItem(new(2026, 10, 30), "Amazon Bedrock", Micro, 40m),
            new BilledItem(new(2026, 11, 3), "Amazon Bedrock", Micro, 2.0000000001m) { IsEstimated = true },
            new BilledItem(new(2026, 11, 22), "Amazon Bedrock", Lite, 9m) { IsEstimated = true },
        ]);
        await new FeatureStore(harness.Database, harness.Time).SaveAsync(
            [new Feature { Id = "micro", Name = "Micro", Rules = [new AllocationRule { FeatureId = "micro", Model = "Nova Micro" }] }], TestContext.Current.CancellationToken);
        await harness.RunAsync(new DateRange(new(2026, 9, 1), new(2026, 11, 23)));
        return harness;
    }

    private static Task<ComparedSpend> AskAsync(
        SyncHarness harness, DateRange period, IReadOnlyList<SpendKey> keys, SpendGranularity granularity = SpendGranularity.Monthly) =>
        new SpendComparisons(ReportsOf(harness.Database), new DataHealthQueries(harness.Database), harness.Time).AskAsync(
            new SpendQuestion { Period = period, GroupBy = keys, Granularity = granularity }, ComparedWith.Previous, TestContext.Current.CancellationToken);

    private static SpendReports ReportsOf(IDbContextFactory<FinOpsDbContext> contexts)
    {
        var time = new FixedTime(default);
        return new SpendReports(
            new SpendQueries(contexts), new DividedSpend(new CarrierUsageQueries(contexts), new AllocationPlanStore(contexts, time), new FeatureStore(contexts, time)));
    }
}
