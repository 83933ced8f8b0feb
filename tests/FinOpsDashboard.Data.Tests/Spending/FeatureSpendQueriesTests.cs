using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Tests.PostgreSql;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Features;

namespace FinOpsDashboard.Data.Tests.Spending;

/// <summary>A month of a feature on model units and on demand.</summary>
public sealed class FeatureSpendQueriesTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly DateOnly Day = new(2026, 10, 5);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GetMonths_HoursAndTokens_TellWhatIsPaidByTime(bool usesPostgreSql)
    {
        await using var harness = usesPostgreSql ? await SyncHarness.CreateAsync(shared.Server) : await SyncHarness.CreateAsync();
        harness.Source.Bill.AddRange(
        [
            new BilledItem(Day, "Amazon Bedrock", "USE1-Nova2.0Lite-ProvisionedThroughput-NoCommit-ModelUnits", 240m) { Quantity = 24m },
            new BilledItem(Day.AddDays(1), "Amazon Bedrock", "USE1-Nova2.0Lite-ProvisionedThroughput-1month-ModelUnits", 180m) { Quantity = 24m },
            new BilledItem(Day, "Amazon Bedrock", "USE1-Nova2.0Lite-input-tokens", 3m) { Quantity = 10_000m },
        ]);
        await new FeatureStore(harness.Database, harness.Time).SaveAsync(
            [new Feature { Id = "triage", Name = "Triage", Rules = [new AllocationRule { FeatureId = "triage", Model = "Nova 2 Lite" }] }], TestContext.Current.CancellationToken);
        await harness.RunAsync();

        var month = Assert.Single(await new FeatureSpendQueries(harness.Database, harness.Time).GetMonthsAsync("triage", new BillingMonth(2026, 10), TestContext.Current.CancellationToken));

        var model = Assert.Single(month.Models);
        Assert.Equal((48m, Usd.FromDollars(420m)), (model.ModelUnitHours, model.ModelUnitCost));
        Assert.Equal((Usd.FromDollars(420m), Usd.FromDollars(423m)), (month.CapacityCost, month.UnblendedCost));
        Assert.Equal((10_000_000m, Usd.FromDollars(420m)), (month.InputTokens, model.CostWithoutTokens));
    }
}
