using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Database;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinOpsDashboard.Data.Tests.Sync;

/// <summary>A sync over a real database, a SQLite file unless a server is given, and a made-up bill; today is 22 November 2026.</summary>
internal sealed class SyncHarness : IAsyncDisposable
{
    private SyncHarness(TestDatabase database)
    {
        Database = database;
        Ledger = new SpendLedger(database, Time);
        Journal = new SyncJournal(database, Time);
        Queries = new SpendQueries(database);
    }

    public TestDatabase Database { get; }

    public FixedTime Time { get; } = new(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));

    public FakeCostSource Source { get; } = new();

    public SpendSyncOptions Options { get; } = new() { SplitByAccount = false };

    public SpendLedger Ledger { get; }

    public SyncJournal Journal { get; }

    public SpendQueries Queries { get; }

    public static async Task<SyncHarness> CreateAsync() => new(await TestDatabase.CreateAsync());

    public static async Task<SyncHarness> CreateAsync(PostgreSqlServer server) => new(await TestDatabase.CreateAsync(server));

    public SpendSync Sync(ISpendLedger? ledger = null) => new(
        Source, ledger ?? Ledger, Journal, Microsoft.Extensions.Options.Options.Create(Options), Time, NullLogger<SpendSync>.Instance);

    public async Task<SyncReport> RunAsync(DateRange? window = null)
    {
        var outcome = await Sync().RunAsync(window, "test", null, TestContext.Current.CancellationToken);
        return Assert.IsType<SyncOutcome.Finished>(outcome).Report;
    }

    public async Task<SpendReport> SpendAsync(params SpendKey[] keys) => await Queries.AskAsync(
        new SpendQuestion
        {
            Period = new DateRange(new DateOnly(2025, 10, 1), new DateOnly(2026, 12, 1)),
            Granularity = SpendGranularity.Daily,
            GroupBy = keys,
        },
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
