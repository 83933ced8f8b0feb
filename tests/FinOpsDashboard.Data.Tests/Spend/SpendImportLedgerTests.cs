using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Tests.Spend;

public sealed class SpendImportLedgerTests
{
    private const string Bedrock = "Amazon Bedrock";
    private const string Input = "USE1-NovaMicro-input-tokens";
    private const string Output = "USE1-NovaMicro-output-tokens";
    private static readonly DateOnly Day = new(2026, 11, 20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Store_OverSplitFacts_LeavesTheChangedOnesWholeAndUnsplit()
    {
        await using var harness = await SyncedAsync();

        var changes = await ImportAsync(harness, (Input, 4m), (Output, 3m));

        // Input changed from 5: its shares were of another amount. Output is as it was, and so are its shares.
        Assert.Equal(new RowChanges(0, 1, 0), changes);
        Assert.Equal(["(unsplit):4", "search:3"], await ByTeamAsync(harness));
        Assert.Equal(7m, (await harness.SpendAsync()).Total);

        // The next sync finds what the import changed, restates it and splits it again.
        await harness.RunAsync();
        Assert.Equal(["search:6", "chat:2"], await ByTeamAsync(harness));
    }

    [Fact]
    public async Task Store_FactsThatVanish_TakesTheirSharesAlong()
    {
        await using var harness = await SyncedAsync();

        var changes = await ImportAsync(harness, (Output, 3m));

        Assert.Equal(new RowChanges(0, 0, 1), changes);
        Assert.Equal(["search:3"], await ByTeamAsync(harness));
    }

    [Fact]
    public async Task Store_AnyImport_IsARunButNoSync()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 5));
        harness.Source.BeforeAnswer = _ => new CostSourceFailure(CostSourceFailureKind.Throttled, "", "");
        await harness.Sync().RunAsync(null, "test", null, Cancellation);

        await ImportAsync(harness, (Input, 5m));

        Assert.True((await harness.Ledger.GetStateAsync(Cancellation)).NeverSynced);
        Assert.NotNull(await harness.Journal.FindUnfinishedRunAsync(DateTimeOffset.MinValue, Cancellation));
        Assert.NotNull((await harness.SpendAsync()).AsOf);
    }

    [Fact]
    public async Task Lines_MonthsThatFilesAloneTell_AreNoneThatASyncWouldSplit()
    {
        await using var harness = await SyncHarness.CreateAsync();
        await ImportAsync(harness, (Input, 5m));
        Assert.Single(await harness.Ledger.GetLinesAsync(new DateRange(Day, Day.AddDays(1)), Cancellation));
        await using (var context = harness.Database.CreateDbContext())
            await context.SpendDays.ExecuteUpdateAsync(update => update.SetProperty(day => day.Source, SpendSource.Cur2), Cancellation);

        Assert.Empty(await harness.Ledger.GetLinesAsync(new DateRange(Day, Day.AddDays(1)), Cancellation));
    }

    private static async Task<SyncHarness> SyncedAsync()
    {
        var harness = await SyncHarness.CreateAsync();
        harness.Options.CostAllocationTagKeys.Add("team");
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 3) { Tags = Team("search") });
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 2) { Tags = Team("chat") });
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Output, 3) { Tags = Team("search") });
        await harness.RunAsync();
        Assert.Equal(["search:6", "chat:2"], await ByTeamAsync(harness));
        return harness;
    }

    private static Task<RowChanges> ImportAsync(SyncHarness harness, params (string UsageType, decimal Cost)[] rows) =>
        new SpendImportLedger(harness.Database, harness.Time).StoreAsync(
            new ImportedSpend(
                new ImportedTable(
                    [.. rows.Select(row => new CostRow(Day, Bedrock, row.UsageType, new CostMetrics(row.Cost, row.Cost, row.Cost, row.Cost, 1, "N/A"), false))],
                    [Day]),
                null,
                []),
            harness.Options.SplitDimensions(),
            Cancellation);

    private static async Task<IEnumerable<string>> ByTeamAsync(SyncHarness harness) =>
        (await harness.SpendAsync(SpendKey.Tag("team"))).Rows.Select(row => $"{row.Keys[0]}:{row.Amount}");

    private static Dictionary<string, string> Team(string team) => new() { ["team"] = team };
}
