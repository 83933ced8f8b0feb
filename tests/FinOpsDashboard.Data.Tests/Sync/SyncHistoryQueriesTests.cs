using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;

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
        var cancellation = TestContext.Current.CancellationToken;
        await AddAsync(harness, Unfinished(harness));
        Assert.Null(await harness.Journal.TryAcquireLeaseAsync("holder", TimeSpan.FromMinutes(2), cancellation));
        // An import holds the lease without a run: nothing that was killed runs for it.
        Assert.Equal([PastSyncState.Stopped], (await HistoryAsync(harness)).Runs.Select(run => run.State));
        await harness.Journal.StartRunAsync(new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 23)), "ada", cancellation);
        Assert.Equal([PastSyncState.Running, PastSyncState.Stopped], (await HistoryAsync(harness)).Runs.Select(run => run.State));

        harness.Time.Now += TimeSpan.FromMinutes(3);

        Assert.Equal([PastSyncState.Stopped, PastSyncState.Stopped], (await HistoryAsync(harness)).Runs.Select(run => run.State));
    }

    [Fact]
    public async Task GetAsync_FailedRunThatIsGoneOnWith_IsRunning()
    {
        await using var harness = await SyncHarness.CreateAsync();
        var cancellation = TestContext.Current.CancellationToken;
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2026, 10, 5), "Amazon Bedrock", "USE1-NovaMicro-input-tokens", 1));
        var failure = new CostSourceFailure(CostSourceFailureKind.Throttled, "Too many requests.", "Wait.");
        harness.Source.BeforeAnswer = _ => failure;
        Assert.IsType<SyncOutcome.Failed>(await harness.Sync().RunAsync(null, "test", null, cancellation));
        Assert.Equal(PastSyncState.Failed, (await HistoryAsync(harness)).LastSync!.State);
        var during = new List<PastSyncState>();
        harness.Source.BeforeAnswer = _ =>
        {
            during.Add(HistoryAsync(harness).GetAwaiter().GetResult().LastSync!.State);
            return null;
        };

        await harness.RunAsync();

        Assert.NotEmpty(during);
        Assert.All(during, state => Assert.Equal(PastSyncState.Running, state));
        Assert.Equal(PastSyncState.Succeeded, Assert.Single((await HistoryAsync(harness)).Runs).State);
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
