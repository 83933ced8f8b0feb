using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.DataHealth;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;

namespace FinOpsDashboard.Data.Tests.DataHealth;

public sealed class FigureSourceTests
{
    private const string Bedrock = "Amazon Bedrock";
    private const string Input = "USE1-NovaMicro-input-tokens";
    private const string Output = "USE1-NovaMicro-output-tokens";
    private static readonly DateOnly Day = new(2026, 10, 5);
    private static readonly BillingMonth October = new(2026, 10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_RowThatASecondSyncChanged_NamesThatSyncAndItsRequest()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 5) { Quantity = 7 });
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Output, 2.000_000_000_1m));
        await harness.RunAsync();
        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 4.5m };
        await harness.RunAsync();

        var source = await AskAsync(harness, new FigureQuestion { Days = new DateRange(Day, Day.AddDays(1)) });

        // The largest first; the second sync left the other row as it was.
        Assert.Equal([(Input, 4.5m, 2), (Output, 2.000_000_000_1m, 1)], source.Rows.Select(row => (row.UsageType, row.Metrics.UnblendedCost, row.RunId)));
        Assert.Equal((7m, "N/A"), (source.Rows[0].Metrics.UsageQuantity, source.Rows[0].Metrics.UsageUnit));
        Assert.Equal((2, 6.500_000_000_1m), (source.RowCount, source.Total.Amount));
        // A first sync asks for three months at a time, the second for the previous month and the current one.
        Assert.Equal("base 2026-10-01/2026-11-23", source.Runs[2].StepOf(source.Rows[0])!.Key);
        Assert.Equal("base 2026-10-01/2026-11-23", source.Runs[1].StepOf(source.Rows[1])!.Key);
        Assert.Equal((false, "test"), (source.Runs[2].IsImport, source.Runs[2].Trigger));
        Assert.Equal(harness.Time.GetUtcNow(), Assert.Single(source.Days).Read);
    }

    [Fact]
    public async Task Get_RowOfAnImport_NamesItsFiles()
    {
        await using var harness = await SyncHarness.CreateAsync();
        await new SpendImportLedger(harness.Database, harness.Time).StoreAsync(
            new ImportedSpend(new ImportedTable([new CostRow(Day, Bedrock, Input, new CostMetrics(4, 4, 4, 4, 1, "N/A"), false)], [Day]), null, []), [], Cancellation);
        await using (var context = harness.Database.CreateDbContext())
        {
            context.ImportedFiles.Add(new ImportedFile { RunId = 1, Name = "answer.json", Format = "Cost Explorer", Sha256 = "aa" });
            await context.SaveChangesAsync(Cancellation);
        }

        var source = await AskAsync(harness, new FigureQuestion { Days = October.Days, Service = Bedrock });

        var row = Assert.Single(source.Rows);
        Assert.Equal((true, "answer.json"), (source.Runs[row.RunId].IsImport, Assert.Single(source.Runs[row.RunId].Files)));
        Assert.Null(source.Runs[row.RunId].StepOf(row));
    }

    [Fact]
    public async Task Get_MoreThanAPage_GivesEachRowOnceAndTheSumOfAll()
    {
        await using var harness = await SyncHarness.CreateAsync();
        for (var line = 0; line < 5; line++)
        {
            for (var day = 0; day < 25; day++) harness.Source.Bill.Add(new BilledItem(October.FirstDay.AddDays(day), line < 4 ? Bedrock : "Other (Amazon Bedrock Edition)", $"USE1-T{line}", 1));
        }

        await harness.RunAsync();
        var question = new FigureQuestion { Days = October.Days };

        var first = await AskAsync(harness, question);
        var second = await AskAsync(harness, question with { Page = 2 });

        Assert.Equal((100, 25, 125, 2, 125m), (first.Rows.Count, second.Rows.Count, first.RowCount, first.PageCount, first.Total.Amount));
        Assert.Equal(125, first.Rows.Concat(second.Rows).Select(row => (row.Day, row.UsageType)).Distinct().Count());
        Assert.Equal(25m, (await AskAsync(harness, question with { UsageType = "USE1-T2" })).Total.Amount);
        Assert.Equal(100m, (await AskAsync(harness, question with { Service = Bedrock })).Total.Amount);
    }

    [Fact]
    public async Task Get_NothingStored_HasNoRowsAndNoTotal()
    {
        await using var harness = await SyncHarness.CreateAsync();

        var source = await AskAsync(harness, new FigureQuestion { Days = October.Days });

        Assert.Equal((0, 0m, 1), (source.RowCount, source.Total.Amount, source.PageCount));
        Assert.Null(source.FirstDay);
    }

    private static Task<FigureSource> AskAsync(SyncHarness harness, FigureQuestion question) =>
        new FigureSourceQueries(harness.Database).GetAsync(question, Cancellation);
}
