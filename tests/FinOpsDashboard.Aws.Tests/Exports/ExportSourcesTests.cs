using System.Security.Cryptography;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Aws.Tests.Exports;

/// <summary>A day has one source, and what another one says is noted, never added.</summary>
public sealed class ExportSourcesTests
{
    private static readonly DateOnly Day = new(2026, 10, 5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_FinalCurOverCostExplorer_TakesTheDayWholeAndNotesTheDifference()
    {
        await using var bench = await ExportBench.CreateAsync();
        await PullAsync(bench, ("Amazon Bedrock", "USE1-NovaMicro-input-tokens", 5m), ("Amazon Bedrock AgentCore", "USE1-Runtime", 1m));

        var report = await bench.ImportAsync(CsvText.Cur(new Dictionary<string, string> { ["line_item_unblended_cost"] = "5.5" }));

        Assert.Equal(["Amazon Bedrock:5.5"], await bench.CellsAsync(SpendKey.Service));
        Assert.Contains(report.Notes, note => note.StartsWith("1 day(s) differ between CUR 2.0 and another source", StringComparison.Ordinal));
        await using var context = bench.Database.CreateDbContext();
        var conflict = await context.SourceConflicts.SingleAsync(Cancellation);
        Assert.Equal(
            (20261005, SpendSource.Cur2, 5.5m, SpendSource.CostExplorer, 6m),
            (conflict.Day, conflict.KeptSource, conflict.KeptCost.ToCost(), conflict.OtherSource, conflict.OtherCost.ToCost()));
    }

    [Fact]
    public async Task Import_FocusOverFinalCur_LeavesTheDay()
    {
        await using var bench = await ExportBench.CreateAsync();
        await bench.ImportAsync(CsvText.Cur(new Dictionary<string, string> { ["line_item_unblended_cost"] = "5.5" }));

        var report = await bench.ImportAsync(CsvText.Focus12(new Dictionary<string, string> { ["BilledCost"] = "7" }));

        Assert.Equal(default, report.Changes);
        Assert.Equal([":5.5"], await bench.CellsAsync());
        Assert.Contains(report.Notes, note => note.StartsWith("1 day(s) were left as they are: another source holds them.", StringComparison.Ordinal));
        await using var context = bench.Database.CreateDbContext();
        Assert.Equal((SpendSource.Cur2, SpendSource.Focus12), await context.SourceConflicts.Select(conflict => ValueTuple.Create(conflict.KeptSource, conflict.OtherSource)).SingleAsync(Cancellation));
    }

    [Theory]
    [InlineData("5.75", 5.75, 1)]
    [InlineData("6", 6, 0)]
    public async Task Import_KeptSourceSaysSomethingNew_TheNoteFollows(string cost, decimal kept, int conflicts)
    {
        await using var bench = await ExportBench.CreateAsync();
        await PullAsync(bench, ("Amazon Bedrock", "USE1-NovaMicro-input-tokens", 6m));
        await bench.ImportAsync(CsvText.Cur(new Dictionary<string, string> { ["line_item_unblended_cost"] = "5.5" }));

        await bench.ImportAsync(CsvText.Cur(new Dictionary<string, string> { ["line_item_unblended_cost"] = cost }));

        await using var context = bench.Database.CreateDbContext();
        Assert.Equal(Enumerable.Repeat((kept, 6m), conflicts), (await context.SourceConflicts.ToListAsync(Cancellation)).Select(conflict => (conflict.KeptCost.ToCost(), conflict.OtherCost.ToCost())));
    }

    [Fact]
    public async Task Import_SourcesThatSayTheSame_IsNoConflict()
    {
        await using var bench = await ExportBench.CreateAsync();
        await PullAsync(bench, ("Amazon Bedrock", "USE1-NovaMicro-input-tokens", 5.1234567891m));

        await bench.ImportAsync(CsvText.Cur(new Dictionary<string, string> { ["line_item_unblended_cost"] = "5.12345678913" }));

        await using var context = bench.Database.CreateDbContext();
        Assert.Empty(await context.SourceConflicts.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Import_ClosedDayThatWasRestated_KeepsWhatItWas()
    {
        await using var bench = await ExportBench.CreateAsync();
        await bench.ImportAsync(CsvText.Cur(new Dictionary<string, string> { ["line_item_unblended_cost"] = "5" }));

        await bench.ImportAsync(CsvText.Cur(new Dictionary<string, string> { ["line_item_unblended_cost"] = "4.75" }));

        await using var context = bench.Database.CreateDbContext();
        var change = await context.Restatements.SingleAsync(Cancellation);
        Assert.Equal((20261005, 5m, 4.75m), (change.Day, change.CostBefore.ToCost(), change.CostAfter.ToCost()));
    }

    [Fact]
    public async Task Import_FilesThatWereRead_AreWrittenDown()
    {
        await using var bench = await ExportBench.CreateAsync();
        var file = ExportBench.Gzip("cur.csv.gz", CsvText.Cur(new Dictionary<string, string>()));
        var bytes = ((MemoryStream)file.Content).ToArray();

        await bench.TryImportAsync(BadRows.Refuse, file);

        await using var context = bench.Database.CreateDbContext();
        var stored = await context.ImportedFiles.SingleAsync(Cancellation);
        var expected = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Assert.Equal(("cur.csv.gz", "CUR 2.0", expected, bytes.Length, 1), (stored.Name, stored.Format, stored.Sha256, (int)stored.Bytes, (int)stored.Rows));
        Assert.All(await context.SpendFacts.ToListAsync(Cancellation), fact => Assert.Equal(stored.RunId, fact.RunId));
    }

    private static Task<RowChanges> PullAsync(ExportBench bench, params (string Service, string UsageType, decimal Cost)[] charges) => bench.Ledger.StoreFactsAsync(
        new FactPull(
            new DateRange(Day, Day.AddDays(1)),
            null,
            [.. charges.Select(charge => new CostRow(Day, charge.Service, charge.UsageType, new CostMetrics(charge.Cost, charge.Cost, charge.Cost, charge.Cost, 1, "N/A"), false))],
            new HashSet<DateOnly>()),
        [],
        new SyncStepMark(RunOf(bench), "base", 1),
        Cancellation);

    private static int RunOf(ExportBench bench)
    {
        using var context = bench.Database.CreateDbContext();
        var run = new SyncRun { Trigger = "test", StartedUtc = bench.Time.GetUtcNow().UtcDateTime };
        context.SyncRuns.Add(run);
        context.SaveChanges();
        return run.Id;
    }
}
