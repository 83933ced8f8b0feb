using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Tests.PostgreSql;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Features;

namespace FinOpsDashboard.Data.Tests.Spending;

/// <summary>The tokens of a feature by day; 1,000 tokens are one unit of the usage type.</summary>
public sealed class BilledDayQueriesTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Bedrock = "Amazon Bedrock";
    private static readonly DateOnly First = new(2026, 10, 5);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GetDaysAsync_BillOfAFeature_AddsInputOfAnyKindAndLeavesOutTheRest(bool usesPostgreSql)
    {
        await using var harness = usesPostgreSql ? await SyncHarness.CreateAsync(shared.Server) : await SyncHarness.CreateAsync();
        Bill(harness, 0, "USE1-NovaMicro-input-tokens", 2.5m);
        Bill(harness, 0, "USE1-NovaMicro-cache-read-input-token-count", 4m);
        Bill(harness, 0, "USE1-NovaMicro-cache-write-input-token-count", 0.5m);
        Bill(harness, 0, "USE1-NovaMicro-output-tokens-batch", 1.25m);
        Bill(harness, 0, "USE1-NovaMicro-Customization-Training", 1_000m);
        Bill(harness, 0, "USE1-NovaPro-input-tokens", 1_000m);
        Bill(harness, 2, "USE1-NovaMicro-output-tokens", 3m);
        Bill(harness, 3, "USE1-NovaMicro-output-tokens", 9m);
        await new FeatureStore(harness.Database, harness.Time).SaveAsync(
            [new Feature { Id = "triage", Name = "Triage", Rules = [new AllocationRule { FeatureId = "triage", Model = "Nova Micro" }] }], TestContext.Current.CancellationToken);
        await harness.RunAsync();

        var days = await new BilledDayQueries(harness.Database).GetDaysAsync("triage", new DateRange(First, First.AddDays(3)), TestContext.Current.CancellationToken);

        Assert.Equal([new BilledDay(First, 7_000m, 1_250m), new BilledDay(First.AddDays(2), 0m, 3_000m)], days);
        Assert.Empty(await new BilledDayQueries(harness.Database).GetDaysAsync("other", new DateRange(First, First.AddDays(3)), TestContext.Current.CancellationToken));
    }

    private static void Bill(SyncHarness harness, int day, string usageType, decimal quantity) =>
        harness.Source.Bill.Add(new BilledItem(First.AddDays(day), Bedrock, usageType, 1m) { Quantity = quantity });
}
