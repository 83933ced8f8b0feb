using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Database;
using FinOpsDashboard.Web.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.IntegrationTests.Hosting;

public sealed class SyncScheduleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task StopAsync_SyncIsRunning_EndsItAndGivesTheLeaseBack()
    {
        await using var database = await TestDatabase.CreateAsync();
        var journal = new SyncJournal(database, TimeProvider.System);
        var source = new SilentSource();
        await using var job = Job(database, journal, source);
        using var schedule = new SyncSchedule(
            job, Options.Create(new FinOpsOptions { SyncEveryHours = 1 }), TimeProvider.System, NullLogger<SyncSchedule>.Instance);
        await schedule.StartAsync(CancellationToken.None);
        await source.Asked.WaitAsync(Patience);

        await schedule.StopAsync(CancellationToken.None).WaitAsync(Patience);

        Assert.Null(job.State.Progress);
        var history = await new SyncHistoryQueries(database, journal, TimeProvider.System).GetAsync(1, CancellationToken.None);
        Assert.Null(history.Running);
        Assert.Equal("The sync was stopped in the middle.", Assert.Single(history.Runs).FailureMessage);
    }

    [Fact]
    public async Task StopAsync_SyncOfAClick_EndsToo()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = new SilentSource();
        await using var job = Job(database, new SyncJournal(database, TimeProvider.System), source);
        using var schedule = new SyncSchedule(job, Options.Create(new FinOpsOptions()), TimeProvider.System, NullLogger<SyncSchedule>.Instance);
        await schedule.StartAsync(CancellationToken.None);
        var run = job.Start("ada");
        await source.Asked.WaitAsync(Patience);

        await schedule.StopAsync(CancellationToken.None).WaitAsync(Patience);

        Assert.True(run.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task StopAsync_SourceDoesNotListen_WaitsNoLongerThanTheHost()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = new SilentSource { Listens = false };
        await using var job = Job(database, new SyncJournal(database, TimeProvider.System), source);
        using var schedule = new SyncSchedule(
            job, Options.Create(new FinOpsOptions { SyncEveryHours = 1 }), TimeProvider.System, NullLogger<SyncSchedule>.Instance);
        await schedule.StartAsync(CancellationToken.None);
        await source.Asked.WaitAsync(Patience);

        using var hostsPatience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await schedule.StopAsync(hostsPatience.Token).WaitAsync(Patience);
        source.Answer();
    }

    [Fact]
    public async Task StopAsync_JobIsDisposedAlready_StopsToo()
    {
        await using var database = await TestDatabase.CreateAsync();
        var job = Job(database, new SyncJournal(database, TimeProvider.System), new SilentSource());
        using var schedule = new SyncSchedule(job, Options.Create(new FinOpsOptions()), TimeProvider.System, NullLogger<SyncSchedule>.Instance);
        await schedule.StartAsync(CancellationToken.None);
        await job.DisposeAsync();
        await schedule.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task DisposeAsync_SourceDoesNotListen_WaitsAFewSecondsOnly()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = new SilentSource { Listens = false };
        var job = Job(database, new SyncJournal(database, TimeProvider.System), source);
        var run = job.Start("ada");
        await source.Asked.WaitAsync(Patience);

        try
        {
            await job.DisposeAsync().AsTask().WaitAsync(Patience);
            Assert.False(run.IsCompleted);
        }
        finally
        {
            source.Answer();
            await run.WaitAsync(Patience);
        }
    }

    private static SyncJob Job(TestDatabase database, SyncJournal journal, SilentSource source)
    {
        var sync = new SpendSync(
            source, new SpendLedger(database, TimeProvider.System), journal, Options.Create(new SpendSyncOptions()), TimeProvider.System,
            NullLogger<SpendSync>.Instance);
        return new SyncJob(sync, NullLogger<SyncJob>.Instance);
    }

    /// <summary>A Cost Explorer that never answers by itself.</summary>
    private sealed class SilentSource : ICostSource
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Listens { get; init; } = true;

        public Task Asked => _asked.Task;

        public void Answer() => _answered.SetResult();

        public async Task<CostAnswer<IReadOnlyList<string>>> GetBedrockServicesAsync(
            DateRange window, CostRequestMeter meter, CancellationToken cancellationToken)
        {
            _asked.SetResult();
            await _answered.Task.WaitAsync(Listens ? cancellationToken : CancellationToken.None);
            return CostAnswer.From<IReadOnlyList<string>>([]);
        }

        public Task<CostAnswer<CostTable>> GetCostsAsync(CostQuery query, CostRequestMeter meter, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("There is no service to ask about.");
    }
}
