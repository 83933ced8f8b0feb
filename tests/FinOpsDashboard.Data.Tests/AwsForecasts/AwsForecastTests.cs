using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.AccountKeys;
using FinOpsDashboard.Data.AwsForecasts;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Tests.AwsForecasts;

/// <summary>AWS's own forecast: asked for when somebody wants it, kept, and held against the bill. Today is 22 November 2026.</summary>
public sealed class AwsForecastTests : IAsyncLifetime
{
    private readonly FakeAwsForecastSource _aws = new();
    private SyncHarness _sync = null!;
    private AwsForecastStore _store = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private AwsForecastRequests Requests => new(
        _aws, _store, _sync.Source, new AccountKeyStore(_sync.Database, _sync.Time),
        new PaidRequests(
            _sync.Ledger, _sync.Journal, new PaidRequestLog(_sync.Database, _sync.Time), Microsoft.Extensions.Options.Options.Create(_sync.Options), _sync.Time),
        _sync.Time);

    public async ValueTask InitializeAsync()
    {
        _sync = await SyncHarness.CreateAsync();
        _store = new AwsForecastStore(_sync.Database);
        _sync.Source.Bill.Add(new BilledItem(new DateOnly(2026, 10, 5), "Amazon Bedrock", "USE1-NovaMicro-input-tokens", 1m));
    }

    public ValueTask DisposeAsync() => _sync.DisposeAsync();

    [Fact]
    public async Task Read_AfterASync_AsksOnceForTheRestOfTheYearAndKeepsEveryDigit()
    {
        await _sync.RunAsync();
        _aws.PerDay = 12.3456789012m;
        var before = await _sync.Journal.CountBilledRequestsAsync(DateTimeOffset.MinValue, Stop);

        var reading = (await Requests.ReadAsync("maria", Stop)).Value!;

        var (days, services) = Assert.Single(_aws.Asked);
        Assert.Equal(("2026-11-22/2027-01-01", "Amazon Bedrock"), ($"{days}", Assert.Single(services)));
        var stored = Assert.Single(await _store.GetLatestAsync(10, Stop));
        Assert.Equal((reading.ReadAt, "maria", days, 1, 40), (stored.ReadAt, stored.ReadBy, stored.Window, stored.BilledRequests, stored.Days.Count));
        Assert.Equal(
            new AwsForecastDay(days.Start, Usd.FromDollars(12.3456789012m), Usd.FromDollars(11.11111101108m), Usd.FromDollars(13.58024679132m)), stored.Days[0]);
        Assert.Equal(before + 1, await _sync.Journal.CountBilledRequestsAsync(DateTimeOffset.MinValue, Stop));
    }

    [Theory]
    [InlineData("2026-01-15", "2026-01-15/2026-04-15")]
    [InlineData("2026-12-31", "2026-12-31/2027-01-01")]
    public void Window_Day_EndsWithTheYearOrAfterThreeMonths(string today, string expected) =>
        Assert.Equal(expected, $"{AwsForecastRequests.Window(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))}");

    [Fact]
    public async Task Read_TooLittleHistory_IsAnAnswerThatIsKept()
    {
        await _sync.RunAsync();
        _aws.Failure = new CostSourceFailure(
            CostSourceFailureKind.DataUnavailable, "Cost Explorer has no data for this account yet. It says: Insufficient amount of historical data.", "Wait.");

        var reading = (await Requests.ReadAsync("maria", Stop)).Value!;

        Assert.Equal("Insufficient amount of historical data.", reading.Unavailable);
        Assert.Equal("Insufficient amount of historical data.", Assert.Single(await _store.GetLatestAsync(10, Stop)).Unavailable);
    }

    [Fact]
    public async Task Read_Denied_KeepsNothing()
    {
        await _sync.RunAsync();
        _aws.Failure = new CostSourceFailure(CostSourceFailureKind.AccessDenied, "AWS denied ce:GetCostForecast.", "Attach the policy.");
        Assert.Equal(CostSourceFailureKind.AccessDenied, (await Requests.ReadAsync("maria", Stop)).Failure!.Kind);
        Assert.Empty(await _store.GetLatestAsync(10, Stop));
    }

    [Fact]
    public async Task Read_CeilingIsSpent_AsksNothing()
    {
        await _sync.RunAsync();
        _sync.Options.MonthlyRequestBudgetUsd = 0.07m;
        var meterSays = new List<bool>();
        await new PaidRequests(
            _sync.Ledger, _sync.Journal, new PaidRequestLog(_sync.Database, _sync.Time), Microsoft.Extensions.Options.Options.Create(_sync.Options), _sync.Time)
            .AskAsync("test", "maria", (meter, _) =>
            {
                meterSays.Add(meter.MaySend);
                return Task.FromResult(CostAnswer.From("nothing"));
            }, Stop);
        Assert.Equal([false], meterSays);
    }

    [Fact]
    public async Task Ask_LeaseIsTakenOver_StopsAndWhatItPaidIsRemembered()
    {
        var requests = new PaidRequests(
            _sync.Ledger, _sync.Journal, new PaidRequestLog(_sync.Database, _sync.Time), Microsoft.Extensions.Options.Options.Create(_sync.Options), _sync.Time);

        var answer = await requests.AskAsync<string>(
            "test", "maria",
            async (meter, stop) =>
            {
                meter.CountBilled();
                await using var context = _sync.Database.CreateDbContext();
                await context.SyncLeases.ExecuteUpdateAsync(update => update.SetProperty(lease => lease.Holder, "other"), Stop);
                _sync.Time.GoOff();
                await Task.Delay(TimeSpan.FromMinutes(1), stop);
                return CostAnswer.From("too late");
            },
            Stop);

        Assert.Contains("Another process has taken over", answer.Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(1, await _sync.Journal.CountBilledRequestsAsync(DateTimeOffset.MinValue, Stop));
    }

    [Fact]
    public void View_Horizons_AddTheSameBilledDaysAsTheMethodsAndWhatAwsExpects()
    {
        var view = AwsForecastView.Of([Reading(new DateOnly(2026, 11, 22), new DateOnly(2027, 1, 1), 10m)], Bill())!;

        // 21 days of 8 dollars are billed of November, 52 of the quarter; 9 and 40 days of 10 are ahead.
        Assert.Equal(
            ["MonthEnd 168 90 258 249.0 267.0", "QuarterEnd 416 400 816 776.0 856.0"],
            view.Lines.Take(2).Select(line => FormattableString.Invariant(
                $"{line.Horizon} {line.Billed.Amount} {line.Expected!.Value.Amount} {line.Total!.Value.Amount} {line.Low!.Value.Amount} {line.High!.Value.Amount}")));
        Assert.Empty(view.Checks);
    }

    [Fact]
    public void View_DayThatIsPartlyBilled_IsNotExpectedOnceMore()
    {
        var line = AwsForecastView.Of([Reading(new DateOnly(2026, 11, 22), new DateOnly(2027, 1, 1), 10m)], Bill(billedToday: 6m))!.Of(ForecastHorizon.MonthEnd);

        // 21 days of 8 and 6 of today are billed; 4 of today and 8 days of 10 are ahead, at least 3 and 8 times 9.
        Assert.Equal((174m, 84m, 258m, 249m), (line.Billed.Amount, line.Expected!.Value.Amount, line.Total!.Value.Amount, line.Low!.Value.Amount));
    }

    [Fact]
    public void View_AwsForeseesLess_SaysUntilWhenAndGivesNoTotal()
    {
        var line = AwsForecastView.Of([Reading(new DateOnly(2026, 11, 22), new DateOnly(2026, 12, 15), 10m)], Bill())!.Of(ForecastHorizon.QuarterEnd);
        Assert.Null(line.Total);
        Assert.Contains("asked until 14 Dec 2026", line.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void View_OlderReading_IsHeldAgainstWhatWasBilledSince()
    {
        var view = AwsForecastView.Of(
            [Reading(new DateOnly(2026, 11, 22), new DateOnly(2027, 1, 1), 10m), Reading(new DateOnly(2026, 11, 2), new DateOnly(2026, 12, 1), 10m)], Bill())!;

        var check = Assert.Single(view.Checks);
        // 20 days from the 2nd to the 21st: 200 expected, 160 billed, 8 outside 9 to 11.
        Assert.Equal(new DateRange(new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 22)), check.Days);
        Assert.Equal((200m, 160m, 0.25m, 0, true), (check.Forecast.Amount, check.Actual.Amount, check.Error, check.DaysWithin, check.IsEstimated));
    }

    [Fact]
    public void View_NoReadingOrNoBill_IsNone()
    {
        Assert.Null(AwsForecastView.Of([], Bill()));
        Assert.Null(AwsForecastView.Of([Reading(new DateOnly(2026, 11, 22), new DateOnly(2026, 12, 1), 1m)], null));
    }

    private static AwsForecastReading Reading(DateOnly from, DateOnly to, decimal perDay) => new(
        new DateTimeOffset(from.ToDateTime(new TimeOnly(6, 0)), TimeSpan.Zero), "maria", new DateRange(from, to), 1,
        [.. new DateRange(from, to).Days().Select(day => new AwsForecastDay(day, Usd.FromDollars(perDay), Usd.FromDollars(perDay * 0.9m), Usd.FromDollars(perDay * 1.1m)))]);

    /// <summary>Eight dollars a day from August to yesterday; the days of November are estimated.</summary>
    private static ForecastCarrier Bill(decimal? billedToday = null)
    {
        var today = new DateOnly(2026, 11, 22);
        var days = new DateRange(new DateOnly(2026, 8, 1), billedToday is null ? today : today.AddDays(1));
        var history = new SpendHistory(
            days, days.Days().ToDictionary(day => day, day => Usd.FromDollars(day == today ? billedToday!.Value : 8m)), days.Days().Where(day => day.Month == 11).ToHashSet(), today);
        return new ForecastCarrier("", "All of Bedrock", null, new ForecastSubject(history, [], []), today);
    }
}
