using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Tests.Spend;

public sealed class DaySourcesTests
{
    private const string Bedrock = "Amazon Bedrock";
    private const string Input = "USE1-NovaMicro-input-tokens";
    private static readonly DateOnly Day = new(2026, 10, 5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sync_DayThatAFileHolds_LeavesItAndNotesTheDifference()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 5));
        await harness.RunAsync();
        await HoldAsync(harness, SpendSource.Cur2);
        harness.Source.Bill.Clear();
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 6));

        await harness.RunAsync();

        Assert.Equal(5m, (await harness.SpendAsync()).Total);
        await using var context = harness.Database.CreateDbContext();
        var conflict = Assert.Single(await context.SourceConflicts.ToListAsync(Cancellation));
        Assert.Equal(
            (20261005, SpendSource.Cur2, 5m, SpendSource.CostExplorer, 6m),
            (conflict.Day, conflict.KeptSource, conflict.KeptCost.ToCost(), conflict.OtherSource, conflict.OtherCost.ToCost()));
    }

    [Fact]
    public async Task Sync_SourcesThatAgreeAgain_DropsTheNote()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 5));
        await harness.RunAsync();
        await HoldAsync(harness, SpendSource.Cur2);
        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 6 };
        await harness.RunAsync();
        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 5.000_000_000_1m };

        await harness.RunAsync();

        await using var context = harness.Database.CreateDbContext();
        Assert.Empty(await context.SourceConflicts.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Sync_DayThatAnEstimatedFileHolds_TakesItsPlace()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 5));
        await harness.RunAsync();
        await HoldAsync(harness, SpendSource.Cur2, isFinal: false);
        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 6 };

        await harness.RunAsync();

        Assert.Equal(6m, (await harness.SpendAsync()).Total);
        await using var context = harness.Database.CreateDbContext();
        var conflict = Assert.Single(await context.SourceConflicts.ToListAsync(Cancellation));
        Assert.Equal((SpendSource.CostExplorer, SpendSource.Cur2), (conflict.KeptSource, conflict.OtherSource));
    }

    [Fact]
    public async Task Import_SomeServicesOfADayInConflict_LeavesWhatTheWholeDaySaid()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 5));
        harness.Source.Bill.Add(new BilledItem(Day, "Amazon Bedrock AgentCore", "USE1-Runtime", 1));
        await harness.RunAsync();
        await HoldAsync(harness, SpendSource.Cur2, isFinal: false);
        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 6 };
        await harness.RunAsync();
        var row = new CostRow(Day, Bedrock, Input, new CostMetrics(6, 6, 6, 6, 1, "N/A"), false);

        await new SpendImportLedger(harness.Database, harness.Time).StoreAsync(new ImportedSpend(new ImportedTable([row], [Day]), null, []), [], Cancellation);

        await using var context = harness.Database.CreateDbContext();
        Assert.Equal(7m, (await context.SourceConflicts.SingleAsync(Cancellation)).KeptCost.ToCost());
    }

    [Fact]
    public async Task Sync_FinalDayThatChanges_NotesWhatWasRestated()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 5));
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, "USE1-NovaMicro-output-tokens", 2));
        await harness.RunAsync();
        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 4.5m };
        harness.Source.Bill.RemoveAt(1);
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, "USE1-NovaPro-input-tokens", 1));

        await harness.RunAsync();

        await using var context = harness.Database.CreateDbContext();
        var changes = await context.Restatements.Include(change => change.ChargeLine).OrderBy(change => change.ChargeLineId).ToListAsync(Cancellation);
        Assert.Equal(
            [(Input, 5m, 4.5m), ("USE1-NovaMicro-output-tokens", 2m, 0m), ("USE1-NovaPro-input-tokens", 0m, 1m)],
            changes.Select(change => (change.ChargeLine!.UsageType, change.CostBefore.ToCost(), change.CostAfter.ToCost())));
        Assert.All(changes, change => Assert.Equal(20261005, change.Day));
        Assert.Equal(2, Assert.Single(changes.Select(change => change.RunId).Distinct()));
    }

    [Fact]
    public async Task Sync_EstimatedDayThatChanges_IsNoRestatement()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 5) { IsEstimated = true });
        await harness.RunAsync();
        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 6, IsEstimated = false };

        await harness.RunAsync();

        await using var context = harness.Database.CreateDbContext();
        Assert.Empty(await context.Restatements.ToListAsync(Cancellation));
        Assert.True((await context.SpendDays.SingleAsync(day => day.Day == 20261005, Cancellation)).IsFinal);
    }

    [Fact]
    public async Task Split_DayThatAFileHolds_IsNotAskedOfCostExplorer()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 5));
        await harness.RunAsync();
        await HoldAsync(harness, SpendSource.Focus12);
        var period = new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1));

        Assert.Empty(await harness.Ledger.GetPendingSplitsAsync(SplitDimensionKey.Tag("team"), period, Cancellation));
    }

    private static async Task HoldAsync(SyncHarness harness, SpendSource source, bool isFinal = true)
    {
        await using var context = harness.Database.CreateDbContext();
        await context.SpendDays.Where(day => day.Day == 20261005).ExecuteUpdateAsync(
            update => update.SetProperty(day => day.Source, source).SetProperty(day => day.IsFinal, isFinal), Cancellation);
    }
}
