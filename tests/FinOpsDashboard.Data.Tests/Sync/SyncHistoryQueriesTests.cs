using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Sync;

namespace FinOpsDashboard.Data.Tests.Sync;

public sealed class SyncHistoryQueriesTests
{
    [Fact]
    public async Task GetAsync_ManyImportsAfterAFailedSync_KeepsTheSyncApart()
    {
        await using var harness = await SyncHarness.CreateAsync();
        await AddAsync(harness, Run(harness, "ada", succeeded: false));
        for (var count = 0; count < 5; count++) await AddAsync(harness, Run(harness, SpendImport.Trigger));

        var history = await HistoryAsync(harness, runs: 3);

        Assert.All(history.Runs, run => Assert.True(run.IsImport));
        Assert.Equal(("ada", PastSyncState.Failed), (history.LastSync!.Trigger, history.LastSync.State));
        Assert.Equal(PastSyncState.Succeeded, history.LastImport!.State);
    }

    [Fact]
    public async Task GetAsync_RunWithoutEnd_RunsWhileTheLeaseIsHeldAndIsStoppedAfter()
    {
        await using var harness = await SyncHarness.CreateAsync();
        await AddAsync(harness, Unfinished(harness));
        await AddAsync(harness, Unfinished(harness));
        Assert.Null(await harness.Journal.TryAcquireLeaseAsync("holder", TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
        Assert.Equal([PastSyncState.Running, PastSyncState.Stopped], (await HistoryAsync(harness)).Runs.Select(run => run.State));

        harness.Time.Now += TimeSpan.FromMinutes(3);

        Assert.Equal([PastSyncState.Stopped, PastSyncState.Stopped], (await HistoryAsync(harness)).Runs.Select(run => run.State));
    }

    [Fact]
    public async Task GetAsync_RunThatWasKilled_HasTheRequestsOfItsSteps()
    {
        await using var harness = await SyncHarness.CreateAsync();
        var run = Unfinished(harness);
        run.Steps.Add(new SyncStep { Key = "services", BilledRequests = 1 });
        run.Steps.Add(new SyncStep { Key = "base 2026-10-01/2026-11-01", BilledRequests = 3 });
        await AddAsync(harness, run);
        Assert.Equal(4, Assert.Single((await HistoryAsync(harness)).Runs).BilledRequests);
    }

    private static Task<SyncHistory> HistoryAsync(SyncHarness harness, int runs = 20) =>
        new SyncHistoryQueries(harness.Database, harness.Journal, harness.Time).GetAsync(runs, TestContext.Current.CancellationToken);

    private static SyncRun Unfinished(SyncHarness harness)
    {
        var run = Run(harness, "ada", succeeded: false);
        run.FinishedUtc = null;
        return run;
    }

    private static SyncRun Run(SyncHarness harness, string trigger, bool succeeded = true) => new()
    {
        Trigger = trigger,
        StartedUtc = harness.Time.Now.UtcDateTime,
        FinishedUtc = harness.Time.Now.UtcDateTime,
        From = new DateOnly(2026, 10, 1),
        ToExclusive = new DateOnly(2026, 11, 1),
        Succeeded = succeeded,
    };

    private static async Task AddAsync(SyncHarness harness, SyncRun run)
    {
        await using var context = harness.Database.CreateDbContext();
        context.SyncRuns.Add(run);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
