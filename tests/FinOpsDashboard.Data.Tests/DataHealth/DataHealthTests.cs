using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Data.DataHealth;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Tests.DataHealth;

/// <summary>What a ledger tells of itself after syncs; today is 22 November 2026.</summary>
public sealed class DataHealthTests
{
    private const string Bedrock = "Amazon Bedrock";
    private const string Input = "USE1-NovaMicro-input-tokens";
    private const string Output = "USE1-NovaMicro-output-tokens";
    private static readonly DateOnly Day = new(2026, 10, 5);
    private static readonly BillingMonth October = new(2026, 10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Months_SyncedLedger_ClosesWhatIsFinalAndKeepsGapsApartFromDaysWithoutSpend()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 5));
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2026, 11, 20), Bedrock, Input, 1) { IsEstimated = true });
        await harness.RunAsync();
        await using (var context = harness.Database.CreateDbContext())
            await context.SpendDays.Where(day => day.Day >= 20260910 && day.Day <= 20260912).ExecuteDeleteAsync(Cancellation);

        var months = (await HealthOf(harness).GetMonthsAsync(Cancellation)).ToDictionary(month => month.Month);

        // Cost Explorer keeps the current month and the 13 before.
        Assert.Equal((new BillingMonth(2025, 10), new BillingMonth(2026, 11)), (months.Keys.Min(), months.Keys.Max()));
        // One day of October has spend; the others were read and have none.
        Assert.Equal((MonthState.Closed, 31), (months[October].State, months[October].Count(DayState.Final)));
        var september = months[new BillingMonth(2026, 9)];
        Assert.Equal(MonthState.Incomplete, september.State);
        Assert.Equal([new DateRange(new DateOnly(2026, 9, 10), new DateOnly(2026, 9, 13))], september.Gaps);
        var november = months[new BillingMonth(2026, 11)];
        Assert.Equal(MonthState.Estimated, november.State);
        // The 20th was called estimated, the 22nd is not over, the eight after it are to come.
        Assert.Equal((2, 20, 8), (november.Count(DayState.Estimated), november.Count(DayState.Final), november.Count(DayState.NotYet)));
        Assert.Equal([SpendSource.CostExplorer], november.Sources);
        Assert.Equal(harness.Time.GetUtcNow(), november.LastRead);
    }

    [Fact]
    public async Task Restatements_ClosedDaysThatChange_AddUpExactlyAndNameTheLines()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Input, 5.000_000_000_1m));
        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Output, 2));
        await harness.RunAsync();
        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 4.5m };
        await harness.RunAsync();
        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 4.25m };
        harness.Source.Bill[1] = harness.Source.Bill[1] with { Cost = 2.1m };
        await harness.RunAsync();

        var view = await HealthOf(harness).GetAsync(null, October, Cancellation);

        var month = Assert.Single(view.Months, month => month.Restatement is not null);
        Assert.Equal(MonthState.Restated, month.State);
        // 4.5 − 5.0000000001, then 4.25 − 4.5 and 2.1 − 2.
        Assert.Equal((2, 1, 3, -0.650_000_000_1m), (month.Restatement!.Times, month.Restatement.DayCount, month.Restatement.Changes, month.Restatement.Change.Amount));
        Assert.Equal(2, view.Restated!.LineCount);
        Assert.Equal(
            [(Day, Input, 5.000_000_000_1m, 4.25m, -0.750_000_000_1m, 2), (Day, Output, 2m, 2.1m, 0.1m, 1)],
            view.Restated.Lines.Select(line => (line.Day, line.UsageType, line.Before.Amount, line.After.Amount, line.Change.Amount, line.Times)));
    }

    [Fact]
    public async Task Conflicts_DaysThatAFileHolds_AreOneRangeWithTheDifference()
    {
        await using var harness = await SyncHarness.CreateAsync();
        for (var day = 0; day < 3; day++) harness.Source.Bill.Add(new BilledItem(Day.AddDays(day), Bedrock, Input, 5));
        await harness.RunAsync();
        await using (var context = harness.Database.CreateDbContext())
        {
            await context.SpendDays.Where(day => day.Day >= 20261005 && day.Day <= 20261007)
                .ExecuteUpdateAsync(update => update.SetProperty(day => day.Source, SpendSource.Cur2), Cancellation);
        }

        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 5.25m };
        harness.Source.Bill[1] = harness.Source.Bill[1] with { Cost = 4.5m };
        await harness.RunAsync();

        var range = Assert.Single(await HealthOf(harness).GetConflictsAsync(Cancellation));

        Assert.Equal((SpendSource.Cur2, SpendSource.CostExplorer), (range.KeptSource, range.OtherSource));
        Assert.Equal(new DateRange(Day, Day.AddDays(2)), range.Period);
        Assert.Equal((10m, 9.75m, -0.25m), (range.Kept.Amount, range.Other.Amount, range.Difference.Amount));
    }

    [Fact]
    public async Task Files_OfTwoImports_AreListedTheLatestFirst()
    {
        await using var harness = await SyncHarness.CreateAsync();
        await harness.RunAsync();
        await using (var context = harness.Database.CreateDbContext())
        {
            context.ImportedFiles.Add(new ImportedFile { RunId = 1, Name = "a.csv", Format = "FOCUS 1.2", Sha256 = "aa", Bytes = 10, Rows = 3, RowsOfOthers = 1, RowsRefused = 2 });
            context.ImportedFiles.Add(new ImportedFile { RunId = 99, Name = "b.csv.gz", Format = "CUR 2.0", Sha256 = "bb", Bytes = 20, Rows = 4 });
            await context.SaveChangesAsync(Cancellation);
        }

        var files = await new DataHealthQueries(harness.Database).GetFilesAsync(10, Cancellation);

        Assert.Equal(["b.csv.gz", "a.csv"], files.Select(file => file.Name));
        // The run of the first is not in the journal.
        Assert.Equal((null, harness.Time.GetUtcNow()), (files[0].Imported, files[1].Imported));
        Assert.Equal(("FOCUS 1.2", 10L, 3L, 1L, 2L), (files[1].Kind, files[1].Bytes, files[1].Rows, files[1].RowsOfOthers, files[1].RowsLeftOut));
    }

    [Fact]
    public async Task View_EmptyLedger_HasNoMonths()
    {
        await using var harness = await SyncHarness.CreateAsync();

        var view = await HealthOf(harness).GetAsync(null, null, Cancellation);

        Assert.Empty(view.Months);
        Assert.Null(view.FirstDay);
    }

    [Fact]
    public async Task View_LongLedger_ShowsFourteenMonthsAndLeadsToTheOthers()
    {
        await using var harness = await SyncHarness.CreateAsync();
        await using (var context = harness.Database.CreateDbContext())
        {
            context.SpendDays.Add(new SpendDay { Day = DayKey.From(new DateOnly(2025, 3, 1)), Source = SpendSource.Cur2, IsFinal = true });
            await context.SaveChangesAsync(Cancellation);
        }

        var latest = await HealthOf(harness).GetAsync(null, null, Cancellation);
        var older = await HealthOf(harness).GetAsync(latest.Older, null, Cancellation);

        Assert.Equal((new BillingMonth(2026, 11), new BillingMonth(2025, 10)), (latest.Months[0].Month, latest.Months[^1].Month));
        Assert.Equal((LedgerHealth.MonthsShown, new BillingMonth(2025, 9), null), (latest.Months.Count, latest.Older, latest.Newer));
        Assert.Equal([9, 8, 7, 6, 5, 4, 3], older.Months.Select(month => month.Month.Month));
        Assert.Equal((null, new BillingMonth(2026, 11)), (older.Older, older.Newer));
    }

    private static LedgerHealth HealthOf(SyncHarness harness) => new(new DataHealthQueries(harness.Database), harness.Time);
}
