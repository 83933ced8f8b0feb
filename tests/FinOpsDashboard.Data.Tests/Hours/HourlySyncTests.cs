using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Demo;
using FinOpsDashboard.Data.Hours;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Data.Tests.Hours;

/// <summary>Hours pulled with a sync: only where they were asked for, beside the days and never in them.</summary>
public sealed class HourlySyncTests : IAsyncLifetime
{
    private const string Nova = "Amazon Bedrock";
    private const string Input = "USE1-NovaMicro-input-tokens";
    private const string Output = "USE1-NovaMicro-output-tokens";
    private static readonly CostSourceFailure NotEnabled = new(CostSourceFailureKind.NotEnabled, "Hourly granularity is not enabled.", "Enable it.");

    private readonly FakeHourlyCostSource _hours = new();
    private SyncHarness _sync = null!;
    private HourlyStore _store = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IOptions<SpendSyncOptions> Options => Microsoft.Extensions.Options.Options.Create(_sync.Options);

    private SpendSync Sync => new(
        _sync.Source, _sync.Ledger, _sync.Journal, Options, _sync.Time, NullLogger<SpendSync>.Instance, [new HourlySync(_hours, _store, Options, _sync.Time)]);

    public async ValueTask InitializeAsync()
    {
        _sync = await SyncHarness.CreateAsync();
        _store = new HourlyStore(_sync.Database, _sync.Time);
        _sync.Source.Bill.Add(new BilledItem(new DateOnly(2026, 11, 20), Nova, Input, 4.0000000003m));
        _sync.Source.Bill.Add(new BilledItem(new DateOnly(2026, 11, 21), Nova, Input, 1m));
        Add("2026-11-20T09:00", Input, 1.5m);
        Add("2026-11-20T10:00", Input, 2m);
        Add("2026-11-20T10:00", Output, 0.5000000003m);
        Add("2026-11-21T23:00", Input, 1.25m, isEstimated: true);
    }

    public ValueTask DisposeAsync() => _sync.DisposeAsync();

    [Fact]
    public async Task Run_NotConfigured_AsksForNoHours()
    {
        var estimate = await Sync.EstimateAsync(null, Stop);
        Assert.Equal(estimate.Requests, (await RunAsync()).BilledRequests);
        Assert.Empty(_hours.Asked);
    }

    [Theory]
    [InlineData(1, "2026-11-22/2026-11-23")]
    [InlineData(14, "2026-11-09/2026-11-23")]
    public async Task Run_Configured_AsksForTheLastDaysAndCountsTheRequest(int days, string window)
    {
        _sync.Options.HourlyDays = days;
        var estimate = await Sync.EstimateAsync(null, Stop);

        var report = await RunAsync();

        Assert.Equal(window, $"{Assert.Single(_hours.Asked)}");
        Assert.Equal(estimate.Requests, report.BilledRequests);
        Assert.Equal(8, report.BilledRequests);
        // What is told as changed are the rows of the bill.
        Assert.Equal(2, report.Changes.Inserted);
    }

    [Fact]
    public async Task Ask_StoredHours_AddUpToTheLastDigitBesideTheDays()
    {
        _sync.Options.HourlyDays = 14;
        await RunAsync();

        var report = await AskAsync(SpendKey.TokenKind);

        Assert.Equal(
            ["2026-11-20T09 input 1.5 False", "2026-11-20T10 input 2 False", "2026-11-20T10 output 0.5000000003 False", "2026-11-21T23 input 1.25 True"],
            report.Rows.Select(row => FormattableString.Invariant($"{row.Hour.UtcDateTime:yyyy-MM-ddTHH} {row.Keys[0]} {row.Amount} {row.IsEstimated}")));
        Assert.Equal(5.2500000003m, report.Total);
        Assert.Equal(
            ["2026-11-20 4.0000000003 4.0000000003 0 10", "2026-11-21 1.25 1 0.25 23"],
            report.Days.Select(day => FormattableString.Invariant(
                $"{day.Day:yyyy-MM-dd} {day.Hours.Amount} {day.Ledger!.Value.Amount} {day.Difference!.Value.Amount:0.####} {day.PeakHour!.Value.Hour}")));
        // The bill is what the days say, whatever the hours do.
        Assert.Equal(5.0000000003m, (await _sync.SpendAsync()).Total);
    }

    [Fact]
    public async Task Run_HoursAreRestated_VanishedOnesAreDeletedAndOldOnesForgotten()
    {
        _sync.Options.HourlyDays = 14;
        await RunAsync();
        _hours.Hours.RemoveAll(row => row.UsageType == Output);
        _sync.Time.Now += TimeSpan.FromDays(1);
        await RunAsync();
        Assert.Equal(4.75m, (await AskAsync()).Total);

        // On 4 December the 20th of November is the fifteenth day back.
        _sync.Time.Now = new DateTimeOffset(2026, 12, 4, 6, 0, 0, TimeSpan.Zero);
        await RunAsync();
        Assert.Equal(1.25m, (await AskAsync()).Total);
        Assert.Equal(new DateRange(new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 22)), await _store.GetDaysAsync(Stop));
    }

    [Fact]
    public async Task Run_NotEnabled_SyncFinishesToldOnceAskedOnceADayAndTheHoursStay()
    {
        _sync.Options.HourlyDays = 14;
        await RunAsync();
        _hours.Failure = NotEnabled;

        var first = await RunAsync();
        var again = await RunAsync();
        Assert.Equal(2, _hours.Asked.Count);
        _sync.Time.Now += TimeSpan.FromDays(1);
        var nextDay = await RunAsync();

        Assert.Contains("Hourly granularity is not enabled. Enable it.", Assert.Single(first.Notes), StringComparison.Ordinal);
        Assert.Empty(again.Notes);
        Assert.Empty(nextDay.Notes);
        Assert.Equal(3, _hours.Asked.Count);
        Assert.Equal(5.2500000003m, (await AskAsync()).Total);
        var reading = (await _store.GetReadingAsync(Stop))!;
        Assert.Equal((HourlyState.NotEnabled, "Enable it."), (reading.State, reading.Advice));
        Assert.NotNull(reading.ReadAt);
        _hours.Failure = null;
        _sync.Time.Now += TimeSpan.FromDays(1);
        await RunAsync();
        Assert.Equal(HourlyState.Read, (await _store.GetReadingAsync(Stop))!.State);
    }

    [Fact]
    public async Task Run_RateLimit_IsNotedAndTriedAtTheNextSync()
    {
        _sync.Options.HourlyDays = 2;
        _hours.Failure = new CostSourceFailure(CostSourceFailureKind.Throttled, "Too many.", "Wait.");
        Assert.Contains("Hours were not read: Too many.", Assert.Single((await RunAsync()).Notes), StringComparison.Ordinal);
        _hours.Failure = null;
        Assert.Empty((await RunAsync()).Notes);
        Assert.Equal(2, _hours.Asked.Count);
    }

    [Fact]
    public async Task Run_HoursCannotBeStored_TheSyncIsWholeAndSaysSo()
    {
        _sync.Options.HourlyDays = 14;
        _hours.Hours.Add(_hours.Hours[0]);

        var report = await RunAsync();

        Assert.Contains(report.Notes, note => note.StartsWith("Something beside the bill could not be read or stored", StringComparison.Ordinal));
        Assert.Equal(5.0000000003m, (await _sync.SpendAsync()).Total);
        await using var context = _sync.Database.CreateDbContext();
        Assert.True((await context.SyncRuns.SingleAsync(Stop)).Succeeded);
    }

    [Fact]
    public async Task Run_NotAskedForAnyMore_ForgetsHoursOlderThanAwsKeeps()
    {
        _sync.Options.HourlyDays = 14;
        await RunAsync();
        Assert.False(await new DemoLedger(_sync.Database).IsEmptyAsync(Stop));

        _sync.Options.HourlyDays = 0;
        _sync.Time.Now += TimeSpan.FromDays(30);
        await RunAsync();

        Assert.Empty((await AskAsync()).Rows);
    }

    [Fact]
    public async Task Ask_DaysOfFarYears_AreAnsweredLikeAnyOther()
    {
        _sync.Options.HourlyDays = 14;
        await RunAsync();

        var report = await new HourlyReview(_store, _sync.Queries, Options)
            .AskAsync(new HourlyQuestion { Period = new DateRange(new DateOnly(2026, 1, 1), new DateOnly(9000, 1, 1)) }, Stop);

        Assert.Equal(5.2500000003m, report.Total);
    }

    [Fact]
    public async Task Store_Fails_NothingOfItStays()
    {
        _sync.Options.HourlyDays = 14;
        await RunAsync();
        var twice = new HourlyTable([_hours.Hours[0], _hours.Hours[0]]);
        var reading = new HourlyReading(_sync.Time.GetUtcNow(), new DateRange(new DateOnly(2026, 11, 9), new DateOnly(2026, 11, 23)), 1, HourlyState.Read);

        await Assert.ThrowsAnyAsync<Exception>(() => _store.StoreAsync(twice, reading, new DateOnly(2026, 11, 9), null, Stop));

        Assert.Equal(5.2500000003m, (await AskAsync()).Total);
    }

    [Fact]
    public async Task HourlyCosts_Table_IsKeyedByHourAndLine()
    {
        _sync.Options.HourlyDays = 14;
        await RunAsync();
        await using var context = _sync.Database.CreateDbContext();
        Assert.Equal([2026112009, 2026112010, 2026112010, 2026112123], await context.HourlyCosts.OrderBy(cost => cost.Hour).Select(cost => cost.Hour).ToListAsync(Stop));
    }

    private async Task<HourlyReport> AskAsync(params SpendKey[] keys) => await new HourlyReview(_store, _sync.Queries, Options).AskAsync(
        new HourlyQuestion { Period = new DateRange(new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 31)), GroupBy = keys }, Stop);

    private void Add(string hour, string usageType, decimal cost, bool isEstimated = false) => _hours.Hours.Add(new HourlyRow(
        DateTimeOffset.Parse(hour + "Z", System.Globalization.CultureInfo.InvariantCulture), Nova, usageType, new CostMetrics(cost, cost, cost, cost, 1, "1K tokens"), isEstimated));

    private async Task<SyncReport> RunAsync() => Assert.IsType<SyncOutcome.Finished>(await Sync.RunAsync(null, "test", null, Stop)).Report;
}
