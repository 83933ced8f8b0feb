using System.Diagnostics;
using System.Globalization;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>
/// Syncs of the days after those of a kept ledger, beside the same syncs into an empty one: a sync is to touch the changed days only, however
/// many there are before. The cost source answers from memory.
/// </summary>
internal sealed class SyncTimes
{
    private const int Days = 22;
    private const int RowsOfDay = 9_000;
    private static readonly DateRange Window = new(ScaleBill.LastDay.AddDays(1), ScaleBill.LastDay.AddDays(1 + Days));

    private readonly SpendSync _sync;
    private readonly FakeCostSource _source;

    private SyncTimes(Workshop workshop, FakeCostSource source)
    {
        var options = new SpendSyncOptions { SplitByAccount = false, MonthlyRequestBudgetUsd = 10_000 };
        options.CostAllocationTagKeys.Add(ScaleBill.TagKey);
        _source = source;
        _sync = new SpendSync(
            source, workshop.Get<ISpendLedger>(), workshop.Get<ISyncJournal>(), Options.Create(options), TimeProvider.System, NullLogger<SpendSync>.Instance);
    }

    /// <summary>Measures on a copy of a database that `scale` kept, and on an empty one, and prints both beside each other.</summary>
    public static async Task<int> RunAsync(string database)
    {
        if (!File.Exists(database)) throw new FileNotFoundException("There is no such database. `scale` keeps one where it is told to.", database);
        var folder = Directory.CreateTempSubdirectory("finops-sync-");
        try
        {
            var (copy, empty) = (Path.Combine(folder.FullName, "kept.db"), Path.Combine(folder.FullName, "empty.db"));
            File.Copy(database, copy);
            // Once for nothing: the first run compiles the code.
            await MeasureAsync(Path.Combine(folder.FullName, "first.db"));
            var (small, large) = (await MeasureAsync(empty), await MeasureAsync(copy));
            Console.WriteLine("| sync | into an empty ledger | into this one | ratio |");
            foreach (var ((name, before), (_, now)) in small.Zip(large))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {before:N0} ms | {now:N0} ms | {now / before:N2} |"));
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<(string Name, double Milliseconds)>> MeasureAsync(string database)
    {
        await using var workshop = await Workshop.CreateAsync(database);
        await workshop.AddFeaturesAsync();
        var source = new FakeCostSource();
        var times = new SyncTimes(workshop, source);
        source.Bill.AddRange(Bill());
        var results = new List<(string, double)> { ($"{Days} new days", await times.TimeAsync(Window)) };
        results.Add(($"{Days} days, nothing changed", await times.TimeAsync(Window)));
        var last = Window.EndExclusive.AddDays(-1);
        for (var item = 0; item < source.Bill.Count; item++)
        {
            if (source.Bill[item].Day == last) source.Bill[item] = source.Bill[item] with { Cost = source.Bill[item].Cost + 1 };
        }

        results.Add(($"{Days} days, the last one restated", await times.TimeAsync(Window)));
        return results;
    }

    /// <summary>How long a sync takes, without the time in which the source answers.</summary>
    private async Task<double> TimeAsync(DateRange window)
    {
        var asked = _source.Queries.Count;
        var watch = Stopwatch.StartNew();
        var outcome = await _sync.RunAsync(window, "benchmark", null, CancellationToken.None);
        var taken = watch.Elapsed;
        if (outcome is not SyncOutcome.Finished) throw new InvalidOperationException($"{outcome}");
        var queries = _source.Queries.Skip(asked).ToList();
        watch.Restart();
        foreach (var query in queries) await _source.GetCostsAsync(query, new CostRequestMeter(), CancellationToken.None);
        return (taken - watch.Elapsed).TotalMilliseconds;
    }

    private static IEnumerable<BilledItem> Bill()
    {
        var random = new Random(20_261_123);
        foreach (var day in Window.Days())
        {
            for (var row = 0; row < RowsOfDay; row++)
            {
                var (feature, usageType) = ScaleBill.ChargeOf(day.DayNumber - ScaleBill.FirstDay.DayNumber, row);
                yield return new BilledItem(day, "Amazon Bedrock", usageType, ScaleBill.CostOf(random))
                {
                    Tags = new Dictionary<string, string> { [ScaleBill.TagKey] = $"feature-{feature}" },
                };
            }
        }
    }
}
