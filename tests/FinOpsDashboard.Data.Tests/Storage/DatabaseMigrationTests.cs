using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Features;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Tests.Storage;

public sealed class DatabaseMigrationTests
{
    [Fact]
    public async Task Run_UsageTypeIsReadBetterNow_FeaturesCarryItsSpend()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var harness = await SyncHarness.CreateAsync();
        var rule = new AllocationRule { FeatureId = "search", Model = "Nova Micro" };
        await new FeatureStore(harness.Database, harness.Time).SaveAsync([new Feature { Id = "search", Name = "Search", Rules = [rule] }], cancellation);
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2026, 10, 5), "Amazon Bedrock", "USE1-NovaMicro-input-tokens", 4));
        await harness.RunAsync();
        // As an older version left it, which did not know the model.
        await using (var context = harness.Database.CreateDbContext())
        {
            await context.ChargeLines.ExecuteUpdateAsync(update => update.SetProperty(line => line.Model, ""), cancellation);
            await context.Carriers.ExecuteUpdateAsync(update => update.SetProperty(row => row.FeatureId, Allocator.Unallocated), cancellation);
        }

        await new DatabaseMigration(harness.Database).RunAsync(cancellation);

        Assert.Equal(["search"], Assert.Single((await harness.SpendAsync(SpendKey.Feature)).Rows).Keys);
        Assert.Equal(["Nova Micro"], Assert.Single((await harness.SpendAsync(SpendKey.Model)).Rows).Keys);
    }

    [Fact]
    public async Task Run_LedgerOfAVersionWithoutDaysOfModels_FillsThem()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2026, 10, 5), "Amazon Bedrock", "USE1-NovaMicro-input-tokens", 4));
        await harness.RunAsync();
        await using (var context = harness.Database.CreateDbContext())
            await context.GetService<IMigrator>().MigrateAsync("KeysHoursAwsForecasts", cancellation);

        await new DatabaseMigration(harness.Database).RunAsync(cancellation);

        Assert.Equal(4m, Assert.Single((await harness.SpendAsync(SpendKey.Model)).Rows).Amount);
    }

    [Fact]
    public async Task Run_DatabaseWithQuantitiesOfFifteenDecimals_KeepsThem()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2026, 10, 5), "Amazon Bedrock", "USE1-NovaMicro-input-tokens", 4) { Quantity = 0.123456789012345m });
        await harness.RunAsync();
        await using (var context = harness.Database.CreateDbContext())
            await context.GetService<IMigrator>().MigrateAsync("Initial", cancellation);

        await new DatabaseMigration(harness.Database).RunAsync(cancellation);

        var period = new DateRange(new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 6));
        Assert.Equal(0.123456789012345m, Assert.Single(await harness.Ledger.GetFactsAsync(period, cancellation)).Metrics.UsageQuantity);
    }
}
