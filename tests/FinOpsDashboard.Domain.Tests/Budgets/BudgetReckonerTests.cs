using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Tests.Forecasting;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Tests.Budgets;

/// <summary>Golden cases worked by hand: 10 dollars a day since September, today is 22 November 2026. November stands at 210 and ends at 300.</summary>
public sealed class BudgetReckonerTests
{
    private static readonly SpendHistory Tens = Past.From(new(2026, 9, 1), _ => 10m).History;

    [Theory]
    // 26 days of 10 are the first to exceed 250.
    [InlineData("250", BudgetState.WillBeCrossed, "2026-11-26", true, 1)]
    // 300 is met on the last day, and not exceeded; 80 % are 240.
    [InlineData("300", BudgetState.OnTrack, null, false, 0)]
    // 80 % of it are 240.80.
    [InlineData("301", BudgetState.OnTrack, null, false, 0)]
    // Exactly 80 % are billed: the threshold is reached.
    [InlineData("262.5", BudgetState.WillBeCrossed, "2026-11-27", true, 1)]
    // All of it is billed: every threshold is reached, and one more dollar is too much.
    [InlineData("210", BudgetState.WillBeCrossed, "2026-11-22", true, 3)]
    [InlineData("205", BudgetState.Crossed, "2026-11-21", false, 3)]
    [InlineData("9.99", BudgetState.Crossed, "2026-11-01", false, 3)]
    public void Reckon_PresentMonth_SaysStateAndCrossing(string budget, BudgetState state, string? day, bool isForeseen, int reached)
    {
        var standing = Reckon(budget, "2026-11");

        Assert.Equal((state, isForeseen, reached), (standing.State, standing.Crossing.IsForeseen, standing.Reached.Count));
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), standing.Crossing.Day);
        Assert.Equal((210m, 300m), (standing.Consumed!.Value.Amount, standing.Forecast!.Total!.Value.Amount));
        Assert.Null(standing.Variance);
    }

    [Fact]
    public void Reckon_ThresholdReachedAndNoCrossingForeseen_Warns()
    {
        // 70 % of 300 are 210.
        var standing = BudgetReckoner.Reckon(Usd.FromDollars(300m), [0.7m, 1m], Period("2026-11"), Tens, ForecastMethod.RunRate, Past.Today);

        Assert.Equal(BudgetState.Warning, standing.State);
        Assert.Equal([0.7m], standing.Reached);
        Assert.Equal((90m, 0.7m), (standing.Remaining!.Value.Amount, standing.Share));
    }

    [Theory]
    [InlineData("310", BudgetState.Kept, "0", null)]
    [InlineData("400", BudgetState.Kept, "-90", null)]
    [InlineData("300", BudgetState.Crossed, "10", "2026-10-31")]
    public void Reckon_FinishedMonth_HasAVariance(string budget, BudgetState state, string variance, string? day)
    {
        var standing = Reckon(budget, "2026-10");

        Assert.Equal((state, decimal.Parse(variance, System.Globalization.CultureInfo.InvariantCulture)), (standing.State, standing.Variance!.Value.Amount));
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), standing.Crossing.Day);
        Assert.Null(standing.Forecast);
    }

    [Fact]
    public void Reckon_PresentQuarter_AddsItsMonths()
    {
        // October 310, November 210 so far, 40 days ahead at 10: 920.
        var standing = Reckon("900", "2026-Q4");

        Assert.Equal((520m, 920m), (standing.Consumed!.Value.Amount, standing.Forecast!.Total!.Value.Amount));
        Assert.Equal((BudgetState.WillBeCrossed, new DateOnly(2026, 12, 30)), (standing.State, standing.Crossing.Day));
    }

    [Fact]
    public void Reckon_PeriodThatHasNotBegun_KnowsNothing()
    {
        var standing = Reckon("900", "2027-Q1");

        Assert.Equal((BudgetState.NotStarted, null, null), (standing.State, standing.Consumed, standing.Crossing.Day));
        Assert.NotEmpty(standing.Crossing.WhyUnknown);
    }

    [Fact]
    public void Reckon_NothingStored_IsUnknownAndNotZero()
    {
        foreach (var standing in new[] { Reckon("900", "2026-08"), BudgetReckoner.Reckon(Usd.FromDollars(1m), [1m], Period("2026-11"), null, ForecastMethod.RunRate, Past.Today) })
        {
            Assert.Equal((BudgetState.Unknown, null, null), (standing.State, standing.Consumed, standing.Share));
            Assert.False(standing.Crossing.IsNever);
        }
    }

    [Fact]
    public void Reckon_LedgerBeginsWithinThePeriod_IsNoVerdictUnlessItIsCrossedAnyway()
    {
        // September to November of the year are 820 by now, 1,220 in the end; January to August are not known.
        Assert.Equal((BudgetState.Unknown, new DateOnly(2026, 9, 1)), (Reckon("5000", "2026").State, Reckon("5000", "2026").KnownFrom));
        Assert.Equal(BudgetState.WillBeCrossed, Reckon("1200", "2026").State);
        Assert.Equal(BudgetState.Crossed, Reckon("800", "2026").State);
        Assert.Null(Reckon("5000", "2026-Q3").Variance);
    }

    [Fact]
    public void Reckon_TooLittlePast_SaysWhyTheCrossingIsUnknown()
    {
        var standing = BudgetReckoner.Reckon(
            Usd.FromDollars(100m), BudgetThresholds.Standard, Period("2026-11"),
            new SpendHistory(new DateRange(new(2026, 11, 1), new(2026, 11, 22)), new Dictionary<DateOnly, Usd> { [new(2026, 11, 21)] = Usd.FromDollars(1m) }, new HashSet<DateOnly>(), Past.Today),
            ForecastMethod.RunRate, Past.Today);

        Assert.Equal(BudgetState.Unknown, standing.State);
        Assert.Equal(standing.Forecast!.WhyNot, standing.Crossing.WhyUnknown);
    }

    [Fact]
    public void Reckon_FinishedMonthWhoseEndIsNotStored_HasNoVariance()
    {
        var cut = new SpendHistory(new DateRange(new(2026, 9, 1), new(2026, 10, 20)), new Dictionary<DateOnly, Usd>(), new HashSet<DateOnly>(), new(2026, 10, 20));

        var standing = BudgetReckoner.Reckon(Usd.FromDollars(1m), [1m], Period("2026-10"), cut, ForecastMethod.RunRate, Past.Today);

        Assert.Equal((BudgetState.Unknown, null), (standing.State, standing.Variance));
        Assert.Contains("ends within the period", standing.Crossing.WhyUnknown, StringComparison.Ordinal);
    }

    [Fact]
    public void Reckon_AmountOfNothing_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Reckon("0", "2026-11"));

    private static BudgetStanding Reckon(string budget, string period) => BudgetReckoner.Reckon(
        Usd.FromDollars(decimal.Parse(budget, System.Globalization.CultureInfo.InvariantCulture)), BudgetThresholds.Standard, Period(period), Tens, ForecastMethod.RunRate, Past.Today);

    private static BudgetPeriod Period(string text) => BudgetPeriod.TryParse(text, out var period) ? period : throw new FormatException(text);
}
