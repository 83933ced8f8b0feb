using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Tests.Commitments;

/// <summary>Cases worked by hand.</summary>
public sealed class CommitmentLadderTests
{
    [Fact]
    public void Of_OfficeHours_HoldsTheBaseAndBuysTheRestByTheHour()
    {
        var ladder = (TestLadder.Question with { Week = TestLadder.Office }).Solve();
        Assert.Equal((1, 0, 2, 0), ladder.Counts());

        // Layer 1 is needed in 168 hours: 13.08 x 168. Layers 2 and 3 in 50: 24 x 50 each, against 2,197.44 held.
        Assert.Equal([8_789.76m, 4_800m, 4_800m], ladder.Layers.Select(layer => layer.MonthCost.Amount));
        Assert.Equal(Usd.FromDollars(18_389.76m), ladder.MonthCost);
        Assert.Equal([168, 50, 50], ladder.Layers.Select(layer => layer.HoursNeeded));

        // 50 full hours and 118 half ones; 50 full; 50 half.
        Assert.Equal([109m, 50m, 25m], ladder.Layers.Select(layer => layer.UnitHoursUsed));
        Assert.Equal([109m / 168m, 1m, 0.5m], ladder.Layers.Select(layer => layer.Utilization!.Value));
        Assert.Equal((268, 268, 184m / 268m), (ladder.UnitHoursNeeded, ladder.UnitHoursPaid, ladder.Utilization));
        Assert.Equal(4m * 24m * 268m, ladder.MonthCostOn(LadderRung.NoCommitment)!.Value.Amount);
        Assert.Equal(4m * 24m * 268m, ladder.UncommittedMonthCost!.Value.Amount);
        Assert.Equal(3m * 21.18m * 672m, ladder.MonthCostOn(LadderRung.OneMonth)!.Value.Amount);
        Assert.Equal(3m * 13.08m * 672m, ladder.MonthCostOn(LadderRung.SixMonths)!.Value.Amount);
        Assert.Null(ladder.MonthCostOn(LadderRung.OnDemand));
        Assert.False(ladder.NeedsSpillOver);
    }

    [Theory]
    [InlineData(91, LadderRung.NoCommitment)] // 168 x 13.08 / 24 = 91.56 hours
    [InlineData(92, LadderRung.SixMonths)]
    public void Of_NeededHours_TurnAtThePriceRatio(int hours, LadderRung rung) =>
        Assert.Equal(rung, (TestLadder.Question with { Week = TestLadder.Hours(hours, TestLadder.Units(1m), default) }).Solve().Layers.Single().Rung);

    [Fact]
    public void Of_AverageMonth_IsThePublishedMonthlyPrice()
    {
        // 13.08 x 730, as in AWS's own tables.
        var ladder = (TestLadder.Question with { HoursPerMonth = 730m }).Solve();
        Assert.Equal(Usd.FromDollars(9_548.40m), ladder.MonthCost);
    }

    [Fact]
    public void Of_SmallCheapModel_NeverPaysForUnits()
    {
        // Llama 3.1 8B, 0.22 a million: one unit of 300,000 in and 40,000 out a minute serves 20.4 M tokens an hour, 4.488 on demand.
        var ladder = (TestLadder.Question with
        {
            Week = DemandWeek.Even(new(18_000_000m, 2_400_000m)),
            Unit = TestLadder.Question.Unit with { InputTokensPerMinute = 300_000m, OutputTokensPerMinute = 40_000m },
            HoursPerMonth = 730m,
        }).WithTokenPrices(0.22m, 0.22m).Solve();
        Assert.Equal((0, 0, 0, 1), ladder.Counts());
        Assert.Equal(Usd.FromDollars(4.488m * 730m), ladder.MonthCost);
        Assert.Null(ladder.Utilization);
        Assert.Equal([24m / 4.488m, 21.18m / 4.488m, 13.08m / 4.488m], ladder.Terms.Select(terms => Close(terms.BreakEvenUtilization!.Value)), EqualTo);
        Assert.All(ladder.Terms, terms => Assert.True(terms.BreakEvenUtilization > 1m));
        var sixMonths = ladder.Terms.Single(terms => terms.Rung == LadderRung.SixMonths);
        Assert.Equal([1m, 0.8m, 0.5m], sixMonths.EffectivePrices.Select(price => price.Utilization));
        Assert.Equal([13.08m / 20.4m, 13.08m / 16.32m, 13.08m / 10.2m], sixMonths.EffectivePrices.Select(price => Close(price.PerMillionTokens.Amount)), EqualTo);
        Assert.Equal((0m, 0m), (ladder.RemainingCommitment(0).Amount, ladder.AfterRetirement(1).OverpaidCost.Amount));
    }

    [Fact]
    public void BreakEven_UnitThatServesItsPriceInTokens_IsAtFullUse()
    {
        // 43.4 billion tokens a month at 0.22 a million are the 9,548.40 of one unit: 13.08 / 0.22 = 59.4545 M an hour.
        var perMinute = 13.08m / 0.22m * 1_000_000m / 60m;
        var ladder = (TestLadder.Question with
        {
            Unit = TestLadder.Unit(null, null, 13.08m) with { InputTokensPerMinute = perMinute, OutputTokensPerMinute = perMinute },
        }).WithTokenPrices(0.22m, 0.22m).Solve();
        Assert.Equal(1m, Close(ladder.Terms.Single().BreakEvenUtilization!.Value));
    }

    [Fact]
    public void Of_DearTokens_LeavesOnlyTheThinTopOnDemand()
    {
        // A full unit hour costs 36 on demand: dearer than 24. Half a unit costs 18.
        var ladder = (TestLadder.Question with { Week = TestLadder.Office }).WithTokenPrices(10m, 50m).Solve();
        Assert.Equal((1, 0, 1, 1), ladder.Counts());
        Assert.Equal(4m * 18m * 50m, ladder.Layers[2].MonthCost.Amount);
        Assert.Null(ladder.Layers[2].Utilization);
        Assert.True(ladder.NeedsSpillOver);
        Assert.Equal(4m * 36m * 184m, ladder.MonthCostOn(LadderRung.OnDemand)!.Value.Amount);
    }

    [Fact]
    public void Of_LayerThatIsFullForSomeHoursOnly_BuysTheseByTheHourAndLeavesTheRestOnDemand()
    {
        // 50 full hours cost 36 each on demand and 24 by the hour; 118 hours of a tenth cost 3.60 each on demand.
        // 50 x 24 + 118 x 3.60 = 1,624.80 a week: less than holding at 13.08 x 168 = 2,197.44, and than either way alone.
        var week = TestLadder.Hours(50, TestLadder.Units(1m), TestLadder.Units(0.1m));
        var ladder = (TestLadder.Question with { Week = week }).WithTokenPrices(10m, 50m).Solve();
        var layer = Assert.Single(ladder.Layers);

        Assert.Equal((LadderRung.NoCommitment, 168, 50, 1m), (layer.Rung, layer.HoursNeeded, layer.HoursPaid, layer.Utilization));
        Assert.Equal(4m * 1_624.8m, layer.MonthCost.Amount);
        Assert.True(ladder.NeedsSpillOver);
    }

    [Fact]
    public void Of_OutputIsTheBusierSide_SizesByOutput()
    {
        var ladder = (TestLadder.Question with { Week = DemandWeek.Even(new(TestLadder.FullInput, TestLadder.FullOutput * 1.5m)) }).Solve();
        Assert.Equal((2, 252m), (ladder.Layers.Count, ladder.Layers.Sum(layer => layer.UnitHoursUsed)));
    }

    [Fact]
    public void Of_PeaksWithinTheHour_AreHeldButUsedLess()
    {
        // 1.5 units on average with peaks of twice that need three, each at its peak for half of the hour.
        var ladder = (TestLadder.Question with { Week = DemandWeek.Even(TestLadder.Units(1.5m)), PeakToAverageRatio = 2m })
            .WithTokenPrices(10m, 0m).Solve();
        Assert.Equal([0.5m, 0.5m, 0.5m], ladder.Layers.Select(layer => layer.UnitHoursUsed / 168m));
        Assert.Equal(3, ladder.UnitsOn(LadderRung.SixMonths));
        Assert.Equal(4m * 168m * 54m, ladder.MonthCostOn(LadderRung.OnDemand)!.Value.Amount);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2.000000001", 2)] // 1e-9 above two units counts as two
    [InlineData("2.0000000011", 3)]
    [InlineData("0.0000000001", 1)] // tokens are never served by no unit
    [InlineData("0", 0)]
    public void UnitsNeeded_LoadAroundWholeUnits_RoundsUpBeyondTheTolerance(string units, int expected)
    {
        var hour = TestLadder.Units(decimal.Parse(units, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected, TestLadder.Question.UnitsNeeded(hour));
    }

    [Fact]
    public void Of_RungsWithoutAPrice_AreNotOffered()
    {
        var ladder = (TestLadder.Question with { Week = TestLadder.Office, Unit = TestLadder.Unit(null, 21.18m, null) }).Solve();
        Assert.Equal([LadderRung.OneMonth], ladder.Question.Offered);
        Assert.Equal((0, 3, 0, 0), ladder.Counts());
        Assert.Null(ladder.UncommittedMonthCost);
        Assert.Null(ladder.MonthCostOn(LadderRung.SixMonths));
        Assert.Equal([LadderRung.OneMonth], ladder.Layers[0].MonthCosts.Keys);
    }

    [Fact]
    public void Of_OneTokenPriceAlone_IsNotTakenAsFree()
    {
        var question = TestLadder.Question with { InputPrice = UsdPerMillionTokens.FromDollars(0.01m) };
        Assert.DoesNotContain(LadderRung.OnDemand, question.Offered);
        Assert.All(question.Solve().Terms, terms => Assert.Null(terms.BreakEvenUtilization));
    }

    [Fact]
    public void Of_SamePriceOnEveryTerm_BindsToNothing() =>
        Assert.Equal((0, 0, 1, 0), (TestLadder.Question with { Unit = TestLadder.Unit(13.08m, 13.08m, 13.08m) }).Solve().Counts());

    [Fact]
    public void Of_NoDemand_NeedsNothing()
    {
        var ladder = (TestLadder.Question with { Week = DemandWeek.Even(default) }).WithTokenPrices(1m, 1m).Solve();
        Assert.Empty(ladder.Layers);
        Assert.Equal((0m, 0m), (ladder.MonthCost.Amount, ladder.UncommittedMonthCost!.Value.Amount));
        Assert.All(ladder.Terms, terms => Assert.True(terms.BreakEvenUtilization is null && terms.EffectivePrices.Count == 0));
    }

    [Fact]
    public void Refusal_WhatCannotBeAnswered_IsSaid()
    {
        Assert.Contains("does not publish it", (TestLadder.Question with { Unit = new() }).Refusal(), StringComparison.Ordinal);
        Assert.Contains("No price is known", (TestLadder.Question with { Unit = TestLadder.Unit(null, null, null) }).Refusal(), StringComparison.Ordinal);
        var tooMany = TestLadder.Question with { Week = DemandWeek.Even(TestLadder.Units(1_000.1m)) };
        Assert.Contains("more than 1,000 model units", tooMany.Refusal(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => tooMany.Solve());
        Assert.Null((tooMany with { Week = DemandWeek.Even(TestLadder.Units(1_000m)) }).Refusal());
    }

    [Fact]
    public void Of_LargestNumbersAllowed_DoesNotOverflow()
    {
        var unit = new ModelUnitOffer
        {
            InputTokensPerMinute = 1e15m,
            OutputTokensPerMinute = 1e15m,
            HourlyPrices = TestLadder.Unit(1e9m, 1e9m, 1e9m).HourlyPrices,
        };
        var largest = (TestLadder.Question with { Week = DemandWeek.Even(new(1e15m, 1e15m)), Unit = unit, PeakToAverageRatio = 60_000m, HoursPerMonth = 744m })
            .WithTokenPrices(1e9m, 1e9m);
        Assert.Equal(1_000, largest.Solve().Layers.Count);
        Assert.NotNull((largest with { PeakToAverageRatio = 1e6m }).Refusal());
        Assert.NotNull((largest with { PeakToAverageRatio = 1e6m, Unit = unit with { InputTokensPerMinute = 0.001m } }).Refusal());
        Assert.Throws<ArgumentOutOfRangeException>(() => new HourDemand(-1m, 0m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HourDemand(0m, 1e15m + 1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestLadder.Question with { HoursPerMonth = 745m });
        Assert.Throws<ArgumentException>(() => new DemandWeek(new HourDemand[167]));
    }

    private static bool EqualTo(decimal left, decimal right) => Close(left) == Close(right);

    private static decimal Close(decimal value) => decimal.Round(value, 24);
}
