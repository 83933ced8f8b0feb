using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.DataHealth;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FinOpsDashboard.Data.Tests.Allocation;

/// <summary>Today is 22 November 2026: September and October are closed, November is open.</summary>
public sealed class AllocationPlanStoreTests
{
    private static readonly BillingMonth September = new(2026, 9);
    private static readonly BillingMonth October = new(2026, 10);
    private static readonly BillingMonth November = new(2026, 11);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_RulesChange_ClosedMonthsKeepThoseTheyWereClosedWith()
    {
        await using var harness = await AllocatedAsync();

        await Features(harness).SaveAsync([Takes("search", "Nova Pro")], Cancellation);

        Assert.Equal(("unallocated", 10m), Assert.Single(await MonthAsync(harness, September)));
        Assert.Equal(("unallocated", 20m), (await MonthAsync(harness, October)).Single(row => row.Carrier == "unallocated"));
        Assert.Equal([("micro", 3m), ("search", 30m)], await MonthAsync(harness, November));
    }

    [Fact]
    public async Task Save_ClosedMonthsAreAskedFor_AreAllocatedAnewFromThatMonthOn()
    {
        await using var harness = await AllocatedAsync();

        await Features(harness).SaveAsync([Takes("search", "Nova Pro")], new AllocationChange("ada", "found out late", October), Cancellation);

        Assert.Equal([("unallocated", 10m)], await MonthAsync(harness, September));
        Assert.Equal([("micro", 2m), ("search", 20m)], await MonthAsync(harness, October));
        var history = await Plans(harness).GetHistoryAsync(Cancellation);
        Assert.Equal(("ada", "found out late"), (history[0].By, history[0].Reason));
        Assert.Equal($"Rule of Search added; closed months from {Format.Month(October)} on allocated anew.", history[0].Summary);
        Assert.Equal([October, November], history[0].Months);
        Assert.Equal([September], history[1].Months);
    }

    [Fact]
    public async Task Save_FirstRules_TakeEveryMonth()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2026, 10, 5), "Amazon Bedrock", "USE1-NovaPro-input-tokens", 20m));
        await harness.RunAsync();

        await Features(harness).SaveAsync([Takes("search", "Nova Pro")], Cancellation);

        Assert.Equal([("search", 20m)], await MonthAsync(harness, October));
    }

    [Fact]
    public async Task Sync_ClosedMonthIsRestated_ItsOwnRulesTakeTheNewRow()
    {
        await using var harness = await AllocatedAsync();
        await Features(harness).SaveAsync([Takes("search", "Nova Pro")], Cancellation);
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2026, 10, 6), "Amazon Bedrock", "USE1-NovaPro-input-tokens", 5m));

        await harness.RunAsync();

        Assert.Equal([("micro", 2m), ("unallocated", 25m)], await MonthAsync(harness, October));
    }

    [Fact]
    public async Task Save_OnlyTheNameChanges_IsNoNewPlan()
    {
        await using var harness = await AllocatedAsync();

        await Features(harness).SaveAsync([Takes("micro", "Nova Micro") with { Name = "Micro tasks" }], Cancellation);

        Assert.Single(await Plans(harness).GetHistoryAsync(Cancellation));
    }

    [Fact]
    public async Task Save_PlanChangedMeanwhile_NothingIsStored()
    {
        await using var harness = await AllocatedAsync();
        var read = await Plans(harness).GetCurrentAsync(Cancellation);
        await Features(harness).SaveAsync([Takes("search", "Nova Pro")], Cancellation);

        Assert.False(await Plans(harness).SaveAsync(AllocationPlan.Empty, read.Id, new AllocationChange("bob"), Cancellation));

        Assert.Equal(2, (await Plans(harness).GetCurrentAsync(Cancellation)).Plan.Rules.Count);
    }

    [Fact]
    public async Task Remove_FeatureOfClosedMonths_TheyGoOnNamingItAndAddUpToTheBill()
    {
        await using var harness = await AllocatedAsync();

        Assert.True(await Features(harness).RemoveAsync("micro", new AllocationChange("ada"), Cancellation));

        Assert.Empty(await Features(harness).GetAllAsync(Cancellation));
        Assert.Equal([("micro", 2m), ("unallocated", 20m)], await MonthAsync(harness, October));
        Assert.Equal([("unallocated", 33m)], await MonthAsync(harness, November));
        Assert.Equal("Micro (removed)", (await Features(harness).GetCarrierNamesAsync(Cancellation)).NameOf("micro"));
        var overview = await new OverviewQuery(
            harness.Queries,
            new SpendComparisons(
                new SpendReports(harness.Queries, new DividedSpend(new CarrierUsageQueries(harness.Database), new AllocationPlanStore(harness.Database, harness.Time), Features(harness))),
                new DataHealthQueries(harness.Database), harness.Time),
            new LedgerMemo(new LedgerStamp(harness.Database)), Features(harness), harness.Time).RunAsync(Cancellation);
        Assert.Equal(22m, overview.TotalOf(October).Amount);
    }

    [Fact]
    public async Task Remove_FeatureOfClosedMonthsThatAreAskedFor_IsForgotten()
    {
        await using var harness = await AllocatedAsync();

        Assert.True(await Features(harness).RemoveAsync("micro", new AllocationChange("ada", ApplyFrom: September), Cancellation));

        Assert.Equal([("unallocated", 22m)], await MonthAsync(harness, October));
        Assert.Equal("micro", (await Features(harness).GetCarrierNamesAsync(Cancellation)).NameOf("micro"));
        Assert.False(await Features(harness).RemoveAsync("micro", new AllocationChange("ada"), Cancellation));
    }

    [Fact]
    public async Task Save_RuleEndsWithinAMonth_DaysAfterGoToTheNext()
    {
        await using var harness = await AllocatedAsync();
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2026, 11, 9), "Amazon Bedrock", "USE1-NovaPro-input-tokens", 7m));
        await harness.RunAsync();
        var until = new AllocationRule { FeatureId = "pilot", Model = "Nova Pro", ValidUntil = new DateOnly(2026, 11, 8) };

        await Features(harness).SaveAsync([new Feature { Id = "pilot", Name = "Pilot", Rules = [until] }, Takes("search", "Nova Pro")], Cancellation);

        Assert.Equal([("micro", 3m), ("pilot", 30m), ("search", 7m)], await MonthAsync(harness, November));
        var stored = (await Plans(harness).GetCurrentAsync(Cancellation)).Plan.Rules;
        Assert.Contains(until, stored);
    }

    [Fact]
    public async Task GetCurrent_SharedCosts_AreAsTheyWereStored()
    {
        await using var harness = await AllocatedAsync();
        var read = await Plans(harness).GetCurrentAsync(Cancellation);
        var units = new SharedCost
        {
            Id = "units",
            Name = "Model units",
            Method = SplitMethod.UsedCapacity,
            OwnerId = "micro",
            Receivers = [new("micro")],
            InputTokensPerUnitMinute = 12_345.678m,
            OutputTokensPerUnitMinute = 900m,
        };
        var rule = new AllocationRule { FeatureId = units.CarrierId, Model = "Nova Pro" };

        Assert.True(await Plans(harness).SaveAsync(new AllocationPlan([rule, .. read.Plan.Rules], [units]), read.Id, new AllocationChange("ada"), Cancellation));

        var stored = (await Plans(harness).GetCurrentAsync(Cancellation)).Plan;
        Assert.True(PlanChanges.AreSame(new AllocationPlan([rule, .. read.Plan.Rules], [units]), stored));
        Assert.Equal([("micro", 3m), ("shared:units", 30m)], await MonthAsync(harness, November));
        Assert.Equal("Model units (shared)", (await Features(harness).GetCarrierNamesAsync(Cancellation)).NameOf("shared:units"));
    }

    [Fact]
    public async Task Save_PlanOfASharedCostAlone_ClosedMonthsKeepIt()
    {
        await using var harness = await AllocatedAsync();
        var read = await Plans(harness).GetCurrentAsync(Cancellation);
        var shared = new SharedCost { Id = SharedCost.UnallocatedId, Name = "Untagged", Method = SplitMethod.Evenly };
        Assert.True(await Plans(harness).SaveAsync(new AllocationPlan([], [shared]), read.Id, new AllocationChange("ada", ApplyFrom: September), Cancellation));

        await Features(harness).SaveAsync([Takes("search", "Nova Pro")], Cancellation);

        Assert.All((await Plans(harness).GetMonthsAsync(Cancellation)).Where(month => month.Month < November), month => Assert.True(month.IsHeld));
        Assert.Equal([("unallocated", 22m)], await MonthAsync(harness, October));
    }

    [Fact]
    public async Task Save_TwoFeaturesMoveToAnotherDimensionTogether_IsOnePlan()
    {
        await using var harness = await AllocatedAsync();
        await Features(harness).SaveAsync([Looks("a", "tag:team"), Looks("b", "tag:team")], Cancellation);

        await Features(harness).SaveAsync([Looks("a", "account"), Looks("b", "account")], Cancellation);

        Assert.Equal("account", (await Plans(harness).GetCurrentAsync(Cancellation)).Plan.Dimension);

        static Feature Looks(string id, string dimension) => new()
        {
            Id = id,
            Name = id,
            Rules = [new AllocationRule { FeatureId = id, Dimension = new DimensionCondition(dimension, id) }],
        };
    }

    [Fact]
    public async Task Compare_StoresNothing()
    {
        await using var harness = await AllocatedAsync();

        var moves = await Plans(harness).CompareAsync(
            new AllocationPlan([new AllocationRule { FeatureId = "unheard-of", Model = "Nova Pro" }], []), Cancellation);

        Assert.Equal((0m, 20m), moves.Where(move => move.Month == October && move.CarrierId == "unheard-of").Select(move => (move.Before.Amount, move.After.Amount)).Single());
        Assert.Equal((2m, 0m), moves.Where(move => move.Month == October && move.CarrierId == "micro").Select(move => (move.Before.Amount, move.After.Amount)).Single());
        Assert.Equal([("micro", 2m), ("unallocated", 20m)], await MonthAsync(harness, October));
        await using var context = harness.Database.CreateDbContext();
        Assert.False(await context.Carriers.AnyAsync(carrier => carrier.FeatureId == "unheard-of", Cancellation));
    }

    [Fact]
    public async Task GetMonths_ClosedOnesWithRulesAreHeld()
    {
        await using var harness = await AllocatedAsync();

        var months = await Plans(harness).GetMonthsAsync(Cancellation);

        Assert.Equal([(September, true), (October, true), (November, false)], months.Select(month => (month.Month, month.IsHeld)));
    }

    [Fact]
    public async Task Migrate_RulesOfAnOlderVersion_BecomeTheFirstPlanOfEveryMonth()
    {
        await using var harness = await AllocatedAsync();
        await using (var context = harness.Database.CreateDbContext())
        {
            await context.GetService<IMigrator>().MigrateAsync("InvoiceTotals", Cancellation);
            await context.GetService<IMigrator>().MigrateAsync(null, Cancellation);
        }

        var plan = Assert.Single(await Plans(harness).GetHistoryAsync(Cancellation));
        Assert.Equal([September, October, November], plan.Months);
        Assert.Equal("Nova Micro", Assert.Single((await Plans(harness).GetCurrentAsync(Cancellation)).Plan.Rules).Model);
        Assert.Equal([("micro", 2m), ("unallocated", 20m)], await MonthAsync(harness, October));
    }

    /// <summary>A feature that takes Nova Micro, of bills of three months.</summary>
    private static async Task<SyncHarness> AllocatedAsync()
    {
        var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.AddRange(
        [
            new BilledItem(new DateOnly(2026, 9, 5), "Amazon Bedrock", "USE1-NovaPro-input-tokens", 10m),
            new BilledItem(new DateOnly(2026, 10, 5), "Amazon Bedrock", "USE1-NovaPro-input-tokens", 20m),
            new BilledItem(new DateOnly(2026, 10, 5), "Amazon Bedrock", "USE1-NovaMicro-input-tokens", 2m),
            new BilledItem(new DateOnly(2026, 11, 5), "Amazon Bedrock", "USE1-NovaPro-input-tokens", 30m) { IsEstimated = true },
            new BilledItem(new DateOnly(2026, 11, 5), "Amazon Bedrock", "USE1-NovaMicro-input-tokens", 3m) { IsEstimated = true },
        ]);
        await Features(harness).SaveAsync([Takes("micro", "Nova Micro")], Cancellation);
        await harness.RunAsync();
        return harness;
    }

    private static Feature Takes(string id, string model) => new()
    {
        Id = id,
        Name = char.ToUpperInvariant(id[0]) + id[1..],
        Rules = [new AllocationRule { FeatureId = id, Model = model }],
    };

    private static FeatureStore Features(SyncHarness harness) => new(harness.Database, harness.Time);

    private static AllocationPlanStore Plans(SyncHarness harness) => new(harness.Database, harness.Time);

    private static async Task<List<(string Carrier, decimal Cost)>> MonthAsync(SyncHarness harness, BillingMonth month)
    {
        var report = await harness.Queries.AskAsync(new SpendQuestion { Period = month.Days, GroupBy = [SpendKey.Feature] }, Cancellation);
        return [.. report.Rows.Select(row => (row.Keys[0], row.Amount)).Order()];
    }
}
