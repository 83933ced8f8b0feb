using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Tests.Commitments;

/// <summary>Four weeks a month; six months cost 13.08 an hour, one month 21.18, none 24.</summary>
public sealed class StrandedCostTests
{
    private const decimal SixMonthUnit = 13.08m * 672m;
    private const decimal OneMonthUnit = 21.18m * 672m;

    /// <summary>Two units all the time.</summary>
    private static readonly CommitmentLadder TwoUnits = (TestLadder.Question with { Week = DemandWeek.Even(TestLadder.Units(2m)) }).Solve();

    /// <summary>The same without an offer of six months.</summary>
    private static readonly CommitmentLadder TwoMonthly =
        (TwoUnits.Question with { Unit = TestLadder.Unit(24m, 21.18m, null) }).Solve();

    [Theory]
    [InlineData(1, 6)] // bought and fallen at once: the whole term
    [InlineData(2, 5)]
    [InlineData(6, 1)]
    [InlineData(7, 6)] // the next term has just begun
    [InlineData(60, 1)]
    public void AfterFall_HalfOfTheDemand_StrandsOneUnitForTheRestOfItsTerm(int month, int monthsLeft)
    {
        var expected = Usd.FromDollars(SixMonthUnit * monthsLeft);
        Assert.Equal(new StrandedCost(1, expected, expected), TwoUnits.AfterFall(0.5m, month));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void AfterFall_TermsOfOneMonth_StrandOneMonth(int month) =>
        Assert.Equal(OneMonthUnit, TwoMonthly.AfterFall(0.5m, month).IdleCost.Amount);

    [Fact]
    public void AfterFall_UnitStillNeededNowAndThen_CountsWithWhatItCostsTooMuch()
    {
        // Two units in 100 hours, one else. A fall by a quarter leaves 1.5 in 100 hours and 0.75 else: two units are needed in 100 hours still.
        var week = TestLadder.Hours(100, TestLadder.Units(2m), TestLadder.Units(1m));
        var ladder = (TestLadder.Question with { Week = week }).Solve();
        Assert.Equal((2, 0, 0, 0), ladder.Counts());
        Assert.Equal(new StrandedCost(0, Usd.Zero, Usd.Zero), ladder.AfterFall(0.25m, 1));

        // At 8 an hour for six months and 4 a million on demand, a full unit hour is 14.40 on demand. The second unit has 50 full hours
        // left: 720 a week against 1,344 held, four weeks a month, for six months.
        var cheaper = (ladder.Question.WithTokenPrices(4m, 4m) with { Unit = TestLadder.Unit(24m, 21.18m, 8m) }).Solve();
        Assert.Equal((2, 0, 0, 0), cheaper.Counts());
        var stranded = cheaper.AfterFall(0.25m, 1);
        Assert.Equal((0, 0m), (stranded.IdleUnits, stranded.IdleCost.Amount));
        Assert.Equal(4m * 6m * ((8m * 168m) - 720m), stranded.OverpaidCost.Amount);
    }

    [Fact]
    public void AfterFall_NothingOrEverything_StrandsNothingOrAllTerms()
    {
        Assert.Equal(Usd.Zero, TwoUnits.AfterFall(0m, 1).OverpaidCost);
        Assert.Equal(new StrandedCost(2, TwoUnits.RemainingCommitment(2), TwoUnits.RemainingCommitment(2)), TwoUnits.AfterFall(1m, 3));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(4, 2)]
    [InlineData(6, 0)]
    [InlineData(8, 4)]
    [InlineData(60, 0)]
    public void AfterRetirement_InsideATerm_StrandsItsRest(int months, int monthsLeft)
    {
        var stranded = TwoUnits.AfterRetirement(months);
        Assert.Equal((monthsLeft == 0 ? 0 : 2, 2m * SixMonthUnit * monthsLeft), (stranded.IdleUnits, stranded.IdleCost.Amount));
        Assert.Equal(stranded.IdleCost, stranded.OverpaidCost);
        Assert.Equal(0m, TwoMonthly.AfterRetirement(months).IdleCost.Amount);
    }

    [Theory]
    [InlineData(0, 6)]
    [InlineData(1, 5)]
    [InlineData(6, 0)]
    [InlineData(60, 0)]
    public void RemainingCommitment_RunsDownToNothing(int monthsHeld, int monthsLeft)
    {
        Assert.Equal(2m * SixMonthUnit * monthsLeft, TwoUnits.RemainingCommitment(monthsHeld).Amount);
        Assert.Equal(monthsHeld == 0 ? 2m * OneMonthUnit : 0m, TwoMonthly.RemainingCommitment(monthsHeld).Amount);
    }

    [Fact]
    public void Stranded_MonthsAndSharesOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoUnits.AfterFall(0.3m, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoUnits.AfterFall(1.1m, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoUnits.AfterRetirement(61));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoUnits.RemainingCommitment(-1));
    }
}
