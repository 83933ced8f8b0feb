using System.IO.Compression;
using System.Text;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Aws.Exports;
using FinOpsDashboard.Aws.Files;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Staging;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Database;

namespace FinOpsDashboard.Aws.Tests.Exports;

/// <summary>Imports files into a real database; today is 22 November 2026.</summary>
internal sealed class ExportBench : IAsyncDisposable
{
    private ExportBench(TestDatabase database)
    {
        Database = database;
        Ledger = new SpendLedger(database, Time);
    }

    public TestDatabase Database { get; }

    public FixedTime Time { get; } = new(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));

    public SpendSyncOptions Options { get; } = new();

    public SpendLedger Ledger { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ExportBench> CreateAsync() => new(await TestDatabase.CreateAsync());

    public Task<SpendImportOutcome> TryImportAsync(BadRows badRows, params SpendFile[] files)
    {
        var options = Microsoft.Extensions.Options.Options.Create(Options);
        return new SpendImport(
            new SpendFileOpener(Time),
            new CostExplorerFileReader(),
            new ExportImport(new SpendStaging(Database, Time), options),
            Ledger,
            new SpendImportLedger(Database, Time),
            new SyncJournal(Database, Time),
            options,
            Time).RunAsync(files, badRows, Cancellation);
    }

    public async Task<SpendImportReport> ImportAsync(params string[] texts)
    {
        var outcome = await TryImportAsync(BadRows.Refuse, [.. texts.Select((text, place) => File($"part{place + 1}.csv", text))]);
        return outcome is SpendImportOutcome.Refused refused
            ? throw new InvalidOperationException(string.Join('\n', refused.Faults))
            : Assert.IsType<SpendImportOutcome.Stored>(outcome).Report;
    }

    /// <summary>What is wrong with a file of which nothing was stored.</summary>
    public async Task<IReadOnlyList<string>> RefusalOfAsync(params SpendFile[] files)
    {
        var before = await CellsAsync();
        var faults = Assert.IsType<SpendImportOutcome.Refused>(await TryImportAsync(BadRows.Refuse, files)).Faults;
        Assert.Equal(before, await CellsAsync());
        return faults;
    }

    /// <summary>Sums by keys over all days, as <c>key|key:amount</c> in order.</summary>
    public async Task<IReadOnlyList<string>> CellsAsync(params SpendKey[] keys) => await CellsAsync(ChargeSelection.Usage, SpendMetric.Unblended, keys);

    public async Task<IReadOnlyList<string>> CellsAsync(ChargeSelection charges, SpendMetric metric, params SpendKey[] keys)
    {
        var report = await new SpendQueries(Database).AskAsync(
            new SpendQuestion
            {
                Period = new DateRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 1)),
                Granularity = SpendGranularity.Daily,
                GroupBy = keys,
                Charges = charges,
                Metric = metric,
            },
            Cancellation);
        return [.. report.Rows.GroupBy(row => string.Join('|', row.Keys)).Select(cell => FormattableString.Invariant($"{cell.Key}:{cell.Sum(row => row.Amount)}")).Order(StringComparer.Ordinal)];
    }

    public static SpendFile File(string name, string text) => new(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    public static SpendFile Gzip(string name, string text, int? cutAt = null)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        var bytes = packed.ToArray();
        return new SpendFile(name, new MemoryStream(bytes, 0, cutAt ?? bytes.Length));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
