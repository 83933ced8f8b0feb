using System.Diagnostics;
using System.Globalization;

namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>What pages ask, and all that they do when they are opened, over a database that `scale` kept.</summary>
internal static class Questions
{
    /// <summary>How often each is asked: a hundred times that count, after those that do not.</summary>
    public const int Repetitions = 100 + QueryTimes.Cold;

    /// <summary>Asks a database, and prints how long each question took. Anomalies are looked for, and stored in it.</summary>
    public static async Task<int> RunAsync(string database)
    {
        if (!File.Exists(database)) throw new FileNotFoundException("There is no such database. `scale` keeps one where it is told to.", database);
        await using var workshop = await Workshop.CreateAsync(database);
        Console.WriteLine("| question | first | median | p95 |");
        foreach (var query in HotQuery.All) Tell(query.Name, await RepeatAsync(() => query.AskAsync(workshop)));
        foreach (var page in PageWork.All) Tell(page.Name, await RepeatAsync(page, workshop));
        return 0;
    }

    /// <summary>Opens a page again and again.</summary>
    public static Task<QueryTimes> RepeatAsync(PageWork page, Workshop workshop) => RepeatAsync(async () =>
    {
        await page.RunAsync(workshop);
        return 0m;
    });

    /// <summary>Asks again and again.</summary>
    public static async Task<QueryTimes> RepeatAsync(Func<Task<decimal>> ask)
    {
        var times = new List<double>();
        var total = 0m;
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var watch = Stopwatch.StartNew();
            total = await ask();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return new QueryTimes(times, (double)total);
    }

    private static void Tell(string name, QueryTimes times) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times.Times[0]:N1} ms | {times.Median:N1} ms | {times.P95:N1} ms |"));
}
