using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>
/// The ledger beside SQLite's own shell and DuckDB, in one run on one machine: importing an export, the questions that pages ask, what a
/// row takes, and what becomes of both when there is ten times as much.
/// </summary>
internal static class ScaleComparison
{
    public const long DefaultRows = 10_000_000;

    private const string Engine = "@duckdb/node-api@1.5.6-r.1";

    /// <summary>Measures a tenth of the rows, then all of them, and prints both beside each other.</summary>
    /// <param name="rows">How many, from 10.</param>
    /// <param name="keep">Where the database of all rows shall stay, for `pages`; null when nowhere.</param>
    public static async Task<int> RunAsync(long rows, string? keep)
    {
        var folder = Directory.CreateTempSubdirectory("finops-scale-");
        try
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Scale", "duckdb.mjs"), Path.Combine(folder.FullName, "duckdb.mjs"));
            OtherProgram.Run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder.FullName, Engine], folder.FullName);
            var small = await MeasureAsync(folder.FullName, rows / 10, null);
            var large = await MeasureAsync(folder.FullName, rows, keep);
            Report(small, large);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<ScaleRun> MeasureAsync(string folder, long rows, string? keep)
    {
        var (export, database, shell) = (Path.Combine(folder, "export.csv"), Path.Combine(folder, "finops.db"), Path.Combine(folder, "shell.db"));
        var restatement = Path.Combine(folder, "day.csv");
        Tell($"writing {rows:N0} rows");
        var total = ScaleBill.Write(export, rows);
        Tell($"{new FileInfo(export).Length / 1e6:N0} MB; importing with sqlite3");
        var shellTime = Time(() => OtherProgram.Run("sqlite3", [shell, ".mode csv", $".import {export} spend"], folder));
        var shellSize = new FileInfo(shell).Length;
        File.Delete(shell);

        Tell("importing with the product");
        var import = ImportMeasure.Of(database, export, folder);
        Tell($"{import.Seconds:N1} s; sqlite3 took {shellTime.TotalSeconds:N1} s");

        await using var workshop = await Workshop.CreateAsync(database);
        Tell("asking");
        var own = new List<QueryTimes>();
        foreach (var query in HotQuery.All) own.Add(await Questions.RepeatAsync(() => query.AskAsync(workshop)));
        var pages = new List<QueryTimes>();
        foreach (var page in PageWork.All) pages.Add(await Questions.RepeatAsync(page, workshop));
        SqliteConnection.ClearAllPools();
        var size = new FileInfo(database).Length;
        var duckDb = AskDuckDb(folder, export);
        File.Delete(export);
        for (var place = 0; place < own.Count; place++)
        {
            if (Math.Abs((double)own[place].Total - duckDb[place].Total) > 1e-6 * (double)total)
                throw new InvalidOperationException($"{HotQuery.All[place].Name}: {own[place].Total} here, {duckDb[place].Total} there.");
        }

        // Last, as it changes what the questions above were asked of.
        Tell("restating a day");
        ScaleBill.WriteRestatement(restatement, rows);
        var watch = Stopwatch.StartNew();
        await workshop.ImportAsync(restatement);
        var restatementTime = watch.Elapsed;
        SqliteConnection.ClearAllPools();

        if (keep is not null) File.Copy(database, keep, overwrite: true);
        foreach (var file in Directory.GetFiles(folder, "finops.db*").Concat(Directory.GetFiles(folder, "scale.duckdb*"))) File.Delete(file);
        return new ScaleRun(rows, import, restatementTime, shellTime, size, shellSize, own, duckDb, pages);
    }

    private static List<QueryTimes> AskDuckDb(string folder, string export)
    {
        var answer = OtherProgram.Run("node", ["duckdb.mjs", export, $"{Questions.Repetitions}"], folder, JsonSerializer.Serialize(HotQuery.All.Select(query => query.Sql)));
        using var document = JsonDocument.Parse(answer);
        return
        [
            .. document.RootElement.GetProperty("results").EnumerateArray().Select(result => new QueryTimes(
                [.. result.GetProperty("times").EnumerateArray().Select(time => time.GetDouble())], result.GetProperty("total").GetDouble())),
        ];
    }

    private static void Report(ScaleRun small, ScaleRun large)
    {
        foreach (var run in new[] { small, large })
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{run.Rows:N0} rows: import {run.Import.Seconds:N1} s, sqlite3 {run.Shell.TotalSeconds:N1} s, ratio {run.Import.Seconds / run.Shell.TotalSeconds:N2}; the same file again {run.Import.AgainSeconds:N1} s; one day restated {run.Restatement.TotalSeconds:N1} s; "
                + $"peak memory {run.Import.Peak}; {(double)run.Size / run.Rows:N0} bytes a row, sqlite3 {(double)run.ShellSize / run.Rows:N0}"));
        }

        Console.WriteLine("| page | p95 | DuckDB p95 | ratio | growth of the median |");
        for (var place = 0; place < HotQuery.All.Count; place++)
        {
            var (own, duck, before) = (large.Own[place], large.DuckDb[place], small.Own[place]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {HotQuery.All[place].Name} | {own.P95:N1} ms | {duck.P95:N1} ms | {own.P95 / duck.P95:N2} | {own.Median / before.Median:N2} |"));
        }

        Console.WriteLine("| work of a page | first | p95 | growth of the median |");
        for (var place = 0; place < PageWork.All.Count; place++)
        {
            var (now, before) = (large.Pages[place], small.Pages[place]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {PageWork.All[place].Name} | {now.Times[0]:N0} ms | {now.P95:N1} ms | {now.Median / before.Median:N2} |"));
        }
    }

    private static TimeSpan Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    }

    private static void Tell(string text) => Console.Error.WriteLine($"{text}");
}
