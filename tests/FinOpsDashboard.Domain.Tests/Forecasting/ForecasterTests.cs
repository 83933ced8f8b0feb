using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Tests.Forecasting;

/// <summary>Golden cases worked by hand. Today is Sunday, 22 November 2026: 9 days of the month, 40 of the quarter and the year are ahead.</summary>
public sealed class ForecasterTests
{
    private static readonly BillingMonth October = new(2026, 10);

    [Theory]
    [InlineData(ForecastHorizon.MonthEnd, "2026-11-01/2026-12-01")]
    [InlineData(ForecastHorizon.QuarterEnd, "2026-10-01/2027-01-01")]
    [InlineData(ForecastHorizon.YearEnd, "2026-01-01/2027-01-01")]
    public void PeriodOf_ADay_IsItsCalendarPeriod(ForecastHorizon horizon, string expected) =>
        Assert.Equal(expected, horizon.PeriodOf(Past.Today).ToString());

    [Fact]
    public void RunRate_FourWeeks_IsTheirMeanForEveryDayLeft()
    {
        // 25 October to 21 November: 14 days at 10, then 14 at 30, so 20 a day. November so far: 7 days at 10 and 14 at 30 = 490.
        var forecast = Of(Past.From(new(2026, 9, 1), day => day < new DateOnly(2026, 11, 8) ? 10m : 30m), ForecastMethod.RunRate);

        Assert.Equal((490m, 180m, 670m), (forecast.Billed.Amount, forecast.Expected!.Value.Amount, forecast.Total!.Value.Amount));
        Assert.Equal((28, new DateOnly(2026, 10, 25), new DateOnly(2026, 11, 21)), (forecast.Facts!.DaysUsed, forecast.Facts.First, forecast.Facts.Last));
        Assert.Equal("2026-11-22/2026-12-01", forecast.Ahead.ToString());
    }

    [Fact]
    public void RunRate_ShortPast_TakesResidualsAndSaysHowManyDays()
    {
        // 14 days of 10 and 20 in turn: mean 15, each 5 off. Variance of a day 14 × 25 / 13; of nine days ahead it is that × (9 + 81 / 14).
        // √(26.92308 × 14.78571) = 19.95187; t of 13 degrees of freedom is 1.350.
        var forecast = Of(Past.From(new(2026, 11, 8), day => day.DayNumber % 2 == 0 ? 10m : 20m), ForecastMethod.RunRate);

        Assert.Equal(210m + 135m, forecast.Total!.Value.Amount);
        Assert.Equal((IntervalBasis.Residuals, 14), (forecast.Interval!.Basis, forecast.Interval.Cases));
        Assert.Equal(26.9350m, decimal.Round(forecast.Interval.High.Amount - 345m, 4));
        Assert.Equal(26.9350m, decimal.Round(345m - forecast.Interval.Low.Amount, 4));
    }

    [Fact]
    public void RunRate_SixDays_DoesNotWorkAndKeepsWhatIsBilled()
    {
        var forecast = Of(Past.From(new(2026, 11, 16), _ => 10m), ForecastMethod.RunRate);

        Assert.Equal("The run rate needs 7 complete days; there are 6.", forecast.WhyNot);
        Assert.Equal(60m, forecast.Billed.Amount);
        Assert.Null(forecast.Total);
    }

    [Fact]
    public void Trend_LineWithWeekdays_GoesOnExactly()
    {
        // 100 on weekdays, 40 on weekends, one dollar more every day since 1 September; 22 November is day 82 and a Sunday.
        // Days 82 to 90: 774 of slope, 6 weekdays (Mon–Fri, Mon) and 3 weekend days (Sun, Sat, Sun): 600 + 120.
        var forecast = Of(Past.From(new(2026, 9, 1), WithWeekdays), ForecastMethod.Trend);

        Assert.Equal(774m + 720m, decimal.Round(forecast.Expected!.Value.Amount, 15));
        Assert.Equal(1m, decimal.Round(forecast.Facts!.ChangePerDay!.Value, 15));
        Assert.Equal(77, forecast.Facts.DaysUsed);
        Assert.InRange(forecast.Interval!.High.Amount - forecast.Interval.Low.Amount, 0m, 1e-9m);
    }

    [Fact]
    public void Trend_ThreeWeeks_SaysWhatIsMissing() =>
        Assert.Equal(
            "The trend needs 4 whole weeks of complete days; there are 21 days.",
            Of(Past.From(new(2026, 11, 1), _ => 10m), ForecastMethod.Trend).WhyNot);

    [Fact]
    public void Trend_Falling_StopsAtNothing()
    {
        // 100 dollars on 1 September, one less every day: 18 on 22 November, then 17 … 1: 18 × 19 / 2.
        var forecast = Of(Past.From(new(2026, 9, 1), day => 100m - Past.Days(new(2026, 9, 1), day)), ForecastMethod.Trend, ForecastHorizon.YearEnd);

        Assert.Equal(18m * 19m / 2m, forecast.Expected!.Value.Amount, 12);
    }

    [Fact]
    public void Drivers_EnteredMonths_TakeTheBilledPriceAndTheGrowth()
    {
        // September 300 M tokens and 300 dollars, October 330 M and 330: 1 dollar a million, growth 10 %. November 363 M over 30 days: 12.10 a day.
        var history = Past.History(new(2026, 9, 1), day => day.Month == 9 ? 10m : day.Month == 10 ? 330m / 31m : 0m);

        var forecast = Of(new ForecastSubject(history, [new(new(2026, 9), 300_000_000m, null), new(October, 330_000_000m, null)], []), ForecastMethod.Drivers);

        Assert.Equal(108.9m, decimal.Round(forecast.Expected!.Value.Amount, 12));
        Assert.Equal((0.1m, true), (forecast.Facts!.MonthlyGrowth, forecast.Facts.IsBilledPrice));
        Assert.Equal(1m, decimal.Round(forecast.Facts.DollarsPerMillion!.Value, 12));
    }

    [Fact]
    public void Drivers_PlannedMonth_TakesThePlanAndThePriceBookWhereNothingWasBilled()
    {
        // December planned with 62 M tokens for 620 dollars by the book: 20 a day; November takes the first entry there is.
        var subject = new ForecastSubject(Past.History(new(2026, 11, 1), _ => 0m), [new(new(2026, 11), 30_000_000m, Usd.FromDollars(300)), new(new(2026, 12), 62_000_000m, Usd.FromDollars(620))], []);

        var forecast = Of(subject, ForecastMethod.Drivers, ForecastHorizon.YearEnd);

        Assert.Equal((9m * 10m) + 620m, decimal.Round(forecast.Expected!.Value.Amount, 12));
        Assert.False(forecast.Facts!.IsBilledPrice);
        Assert.Null(forecast.Interval);
    }

    [Fact]
    public void Drivers_NothingEntered_SaysSo() =>
        Assert.Equal("No volumes were entered.", Of(Past.From(new(2026, 9, 1), _ => 10m), ForecastMethod.Drivers).WhyNot);

    [Fact]
    public void Drivers_Total_TakesRunRateForPartsWithoutVolumes()
    {
        var entered = new ForecastSubject(Past.History(new(2026, 10, 1), _ => 10m), [new(October, 310m, null)], []);
        var other = Past.From(new(2026, 10, 1), _ => 5m);
        var total = new ForecastSubject(Past.History(new(2026, 10, 1), _ => 15m), [], [entered, other]);

        var forecast = Of(total, ForecastMethod.Drivers);

        // 310 dollars for October's tokens, over the 30 days of November, and 5 a day.
        Assert.Equal(9m * ((310m / 30m) + 5m), forecast.Expected!.Value.Amount, 12);
        Assert.Equal((1, 2), (forecast.Facts!.PartsWithVolumes, forecast.Facts.Parts));
    }

    [Fact]
    public void EstimatedDays_CountAsBilledAndTeachNothing()
    {
        DateOnly[] estimated = [new(2026, 11, 20), new(2026, 11, 21)];

        var forecast = Of(Past.From(new(2026, 9, 1), day => estimated.Contains(day) ? 1m : 10m, estimated), ForecastMethod.RunRate);

        Assert.Equal((192m, 90m), (forecast.Billed.Amount, forecast.Expected!.Value.Amount));
        Assert.Equal(new DateOnly(2026, 11, 19), forecast.Facts!.Last);
    }

    [Fact]
    public void OpenDay_BilledInPart_IsToppedUpToADay()
    {
        var days = new DateRange(new(2026, 9, 1), Past.Today.AddDays(1));
        var history = new SpendHistory(days, days.Days().ToDictionary(day => day, day => Usd.FromDollars(day == Past.Today ? 4m : 10m)), new HashSet<DateOnly>(), Past.Today);

        var forecast = Of(new ForecastSubject(history, [], []), ForecastMethod.RunRate);

        Assert.Equal((214m, 86m), (forecast.Billed.Amount, forecast.Expected!.Value.Amount));
    }

    [Fact]
    public void OldLedger_DaysItDoesNotHave_AreExpected()
    {
        var days = new DateRange(new(2026, 9, 1), new(2026, 11, 11));
        var history = new SpendHistory(days, days.Days().ToDictionary(day => day, _ => Usd.FromDollars(10)), new HashSet<DateOnly>(), new(2026, 11, 11));

        Assert.Equal((100m, 200m), (Of(new ForecastSubject(history, [], []), ForecastMethod.RunRate).Billed.Amount, Of(new ForecastSubject(history, [], []), ForecastMethod.RunRate).Expected!.Value.Amount));
    }

    [Fact]
    public void Backtest_Step_SaysTheErrorOfEachMonth()
    {
        // 10 a day to the end of August, 20 a day since. September: 300 said, 600 billed; October: 20 a day seen from 3 September on.
        var backtest = Forecaster.Backtest(Past.From(new(2026, 7, 1), day => day.Month < 9 ? 10m : 20m), ForecastMethod.RunRate, Past.Today);

        Assert.Equal(["2026-08", "2026-09", "2026-10"], backtest.Months.Select(month => month.Month.ToString()));
        Assert.Equal([310m, 300m, 620m], backtest.Months.Select(month => month.Forecast.Amount));
        Assert.Equal([0m, -0.5m, 0m], backtest.Months.Select(month => month.Error));
        Assert.Equal((0.5m / 3m, -0.5m / 3m), (backtest.MeanAbsoluteError, backtest.Bias));
    }

    [Fact]
    public void Backtest_EstimatedMonth_IsLeftOut() =>
        Assert.Equal(
            ["2026-08", "2026-09"],
            Forecaster.Backtest(Past.From(new(2026, 7, 1), _ => 10m, new DateOnly(2026, 10, 31)), ForecastMethod.RunRate, Past.Today).Months.Select(month => month.Month.ToString()));

    [Fact]
    public void Suggested_SmallestErrorOfThreeMonthsOrMore()
    {
        var subject = Past.From(new(2026, 1, 1), WithSlope);
        var backtests = Forecaster.Methods.Select(method => Forecaster.Backtest(subject, method, Past.Today)).ToList();

        Assert.Equal(ForecastMethod.Trend, ForecastBacktest.Suggested(backtests));
        Assert.Null(ForecastBacktest.Suggested(backtests.Select(backtest => new ForecastBacktest(backtest.Method, [.. backtest.Months.Take(2)]))));

        static decimal WithSlope(DateOnly day) => 50m + Past.Days(new(2026, 1, 1), day);
    }

    [Fact]
    public void Interval_EnoughPast_RestsOnForecastsThatLookedAsFarAhead()
    {
        var forecast = Of(Past.From(new(2025, 9, 1), day => day.Month % 2 == 0 ? 10m : 12m), ForecastMethod.RunRate);

        Assert.Equal(IntervalBasis.PastErrors, forecast.Interval!.Basis);
        Assert.Equal(12, forecast.Interval.Cases);
    }

    private static decimal WithWeekdays(DateOnly day) =>
        Past.Days(new(2026, 9, 1), day) + (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 40m : 100m);

    private static SpendForecast Of(ForecastSubject subject, ForecastMethod method, ForecastHorizon horizon = ForecastHorizon.MonthEnd) =>
        Forecaster.Of(subject, method, horizon, Past.Today);
}
