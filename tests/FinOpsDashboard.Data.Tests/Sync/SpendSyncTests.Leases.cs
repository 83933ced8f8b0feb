using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Tests.Sync;

/// <summary>One sync at a time: who holds the lease, who lost it, and what a run that was stopped leaves.</summary>
public sealed partial class SpendSyncTests
{
    [Fact]
    public async Task Run_WhileAnotherRuns_SaysWhoRuns()
    {
        await using var harness = await SyncHarness.CreateAsync();
        await harness.Journal.TryAcquireLeaseAsync("other", TimeSpan.FromMinutes(2), Cancellation);

        var outcome = await harness.Sync().RunAsync(null, "test", null, Cancellation);

        var other = Assert.IsType<SyncOutcome.AlreadyRunning>(outcome).Other;
        Assert.Contains("process", other.Holder, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_LeaseOfAProcessThatIsGone_TakesItOver()
    {
        await using var harness = await SyncHarness.CreateAsync();
        await harness.Journal.TryAcquireLeaseAsync("other", TimeSpan.FromMinutes(2), Cancellation);
        await using (var context = harness.Database.CreateDbContext())
        {
            var lease = context.SyncLeases.Single();
            lease.ProcessId = int.MaxValue;
            await context.SaveChangesAsync(Cancellation);
        }

        await harness.RunAsync();
    }

    [Fact]
    public async Task Run_LeaseTakenOverInTheMiddle_StopsAndLeavesTheOtherOneAlone()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 5));
        harness.Source.BeforeAnswer = query =>
        {
            // Another process has the lease now; the next renewal finds out, while this request is under way.
            using var context = harness.Database.CreateDbContext();
            context.SyncLeases.ExecuteUpdate(update => update.SetProperty(lease => lease.Holder, "other"));
            harness.Time.GoOff();
            Thread.Sleep(500);
            return null;
        };

        var failed = Assert.IsType<SyncOutcome.Failed>(await harness.Sync().RunAsync(null, "test", null, Cancellation));

        Assert.Contains("Another sync took over", failed.Failure.Message, StringComparison.Ordinal);
        await using var after = harness.Database.CreateDbContext();
        Assert.Equal("other", after.SyncLeases.Single().Holder);
        var run = after.SyncRuns.Single();
        Assert.Equal((null, null, true), (run.FinishedUtc, run.FailureMessage, run.BilledRequests > 0));
    }

    [Fact]
    public async Task Run_LeaseCannotBeRenewedForTwoMinutes_StopsBeforeAnotherOneRunsBesideIt()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 5));
        var journal = new UnreachableJournal(harness.Journal);
        harness.Source.BeforeAnswer = _ =>
        {
            harness.Time.Now += TimeSpan.FromSeconds(90);
            harness.Time.GoOff();
            Thread.Sleep(500);
            return null;
        };
        var sync = new Application.SpendSync.SpendSync(
            harness.Source, harness.Ledger, journal, Microsoft.Extensions.Options.Options.Create(harness.Options), harness.Time,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<Application.SpendSync.SpendSync>.Instance);

        var failed = Assert.IsType<SyncOutcome.Failed>(await sync.RunAsync(null, "test", null, Cancellation));

        Assert.Contains("not heard of for two minutes", failed.Failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, journal.Renewals);
    }

    [Fact]
    public async Task Run_KilledAttempt_ItsRequestsCountInTheRunThatGoesOn()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 5));
        // A kill leaves whole steps and no end: as if the run had stored three of them.
        var killed = await harness.Journal.StartRunAsync(new DateRange(new DateOnly(2025, 10, 1), new DateOnly(2026, 11, 23)), "test", Cancellation);
        await harness.Journal.StoreKnownServicesAsync([Bedrock], new SyncStepMark(killed, SyncStepKey.Services, 3), Cancellation);

        var report = await harness.RunAsync();

        Assert.Equal(6, report.BilledRequests);
        var history = await new SyncHistoryQueries(harness.Database, harness.Journal, harness.Time).GetAsync(5, Cancellation);
        Assert.Equal(9, Assert.Single(history.Runs).BilledRequests);
    }
}
