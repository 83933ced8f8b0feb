using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Portfolio;
using FsCheck;
using FsCheck.Fluent;

namespace FinOpsDashboard.Domain.Tests.Portfolio;

public sealed class PortfolioSearchTests
{
    private static readonly Gen<PortfolioCase[]> SmallPortfolios =
        (from feature in Gen.Choose(1, 6)
         from option in Gen.Choose(1, 1_000_000)
         from value in Gen.Choose(-5, 40)
         from weeks in Gen.Choose(0, 12)
         from upfront in Gen.Choose(0, 20)
         select Case($"f{feature}", value, weeks / 2m, upfront) with { OptionId = $"o{option}" }).ListOf()
        .Select(cases => cases.Take(11).ToArray());

    [Fact]
    public void Run_TwoLimits_TakesWhatIsWorthMostTogether()
    {
        // The most valuable alone (10 for 6 weeks) leaves no room for the other two (7 + 6 for 3 weeks each).
        var plan = PortfolioSearch.Run([Case("a", 10, 6m, 0), Case("b", 7, 3m, 0), Case("c", 6, 3m, 0)], new() { EffortWeeks = 6m });
        Assert.Equal(["b", "c"], plan.Chosen.Select(chosen => chosen.FeatureId).Order());
        Assert.Equal((13m, 6m, true), (plan.NetPresentValue.Amount, plan.EffortWeeks, plan.IsExact));

        // With 4 USD for what is paid upfront, 3 of them credits, the cheaper of the two is left.
        var poor = PortfolioSearch.Run(
            [Case("a", 10, 6m, 9), Case("b", 7, 3m, 5), Case("c", 6, 3m, 4)], new() { EffortWeeks = 6m, UpfrontCash = Usd.FromDollars(1m), Credits = new() { Pool = "Activate", CreditAmount = Usd.FromDollars(3m) } });
        Assert.Equal("c", Assert.Single(poor.Chosen).FeatureId);
    }

    [Fact]
    public void Run_SeveralWaysForOneFeature_TakesOneOfThem()
    {
        PortfolioCase[] ways = [Case("a", 10, 6m, 0), Case("a", 8, 2m, 0) with { OptionId = "light" }, Case("b", 5, 4m, 0)];
        Assert.Equal(["light", "o"], PortfolioSearch.Run(ways, new() { EffortWeeks = 6m }).Chosen.Select(chosen => chosen.OptionId));
        Assert.Equal(15m, PortfolioSearch.Run(ways, new()).NetPresentValue.Amount);
    }

    [Fact]
    public void Run_CasesThatLose_AreLeftAlone()
    {
        var plan = PortfolioSearch.Run([Case("a", -1, 0m, 0), Case("b", 0, 0m, 0)], new());
        Assert.Empty(plan.Chosen);
        Assert.True(plan.IsExact);
        Assert.Equal(Usd.Zero, plan.MostPossible);
        Assert.Empty(PortfolioSearch.Run([], new()).Chosen);
    }

    [Fact]
    public void Run_Order_IsWhatEarnsMostForEachWeekFirst() => Assert.Equal(
        ["free", "quick", "long"],
        PortfolioSearch.Run([Case("long", 90, 9m, 0), Case("quick", 20, 1m, 0), Case("free", 1, 0m, 0)], new()).Chosen.Select(chosen => chosen.FeatureId));

    [Fact]
    public void Run_AnySmallPortfolio_IsWorthWhatTryingEverythingFinds() => Prop.ForAll(
        (from cases in SmallPortfolios
         from weeks in Gen.Choose(0, 20)
         from upfront in Gen.Choose(0, 40)
         select (cases, new PortfolioLimits { EffortWeeks = weeks / 2m, UpfrontCash = Usd.FromDollars(upfront) })).ToArbitrary(),
        drawn =>
        {
            var (cases, limits) = drawn;
            var plan = PortfolioSearch.Run(cases, limits);
            return plan.IsExact
                && plan.NetPresentValue == plan.MostPossible
                && plan.NetPresentValue.Amount == TryEverything(cases, limits)
                && plan.NetPresentValue == plan.Chosen.Sum(chosen => chosen.NetPresentValue)
                && plan.EffortWeeks <= limits.EffortWeeks && plan.UpfrontCost <= limits.UpfrontCost
                && plan.Chosen.DistinctBy(chosen => chosen.FeatureId).Count() == plan.Chosen.Count;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_261_122UL, 7UL));

    [Fact]
    public void Run_HundredFeatures_IsExactAndFast()
    {
        var random = new Random(5);
        PortfolioCase[] cases = [.. Enumerable.Range(0, 300).Select(n => Case($"f{n % 100}", random.Next(1, 50_000), random.Next(1, 40) / 2m, random.Next(0, 500)) with { OptionId = $"o{n}" })];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var plan = PortfolioSearch.Run(cases, new() { EffortWeeks = 60m, UpfrontCash = Usd.FromDollars(5_000m) });
        Assert.True(plan.IsExact);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 20_000);
    }

    [Fact]
    public void Run_EnormousAndTinyCases_AreChosenToo()
    {
        PortfolioCase[] cases =
        [
            Case("huge", 1, 0.5m, 1) with { NetPresentValue = Usd.FromDollars(5e27m), UpfrontCost = Usd.FromDollars(1e-9m) },
            Case("usual", 100, 3m, 10),
            Case("tiny", 1, 0.000001m, 1),
        ];
        Assert.Equal(3, PortfolioSearch.Run(cases, new()).Chosen.Count);
        Assert.Equal(["huge", "tiny", "usual"], PortfolioSearch.Run(cases, new() { EffortWeeks = 3.6m }).Chosen.Select(@case => @case.FeatureId).Order());
        Assert.Equal("huge", PortfolioSearch.Run(cases, new() { UpfrontCash = Usd.FromDollars(1e-6m) }).Chosen[0].FeatureId);
        Assert.Equal(3, PortfolioSearch.Run(cases, new() { EffortWeeks = 1e6m, UpfrontCash = Usd.FromDollars(1e15m) }).Chosen.Count);
    }

    [Fact]
    public void Run_TooLittleTime_SaysThatItIsNotExactAndHowMuchIsAtStake()
    {
        var random = new Random(5);
        PortfolioCase[] cases = [.. Enumerable.Range(0, 60).Select(n => Case($"f{n}", random.Next(1, 50_000), random.Next(1, 40) / 2m, 0))];
        var limits = new PortfolioLimits { EffortWeeks = 60m };
        var (exact, hurried) = (PortfolioSearch.Run(cases, limits), PortfolioSearch.Run(cases, limits, mostBranches: 5));

        Assert.False(hurried.IsExact);
        Assert.True(hurried.NetPresentValue <= exact.NetPresentValue && exact.NetPresentValue <= hurried.MostPossible);
    }

    private static PortfolioCase Case(string feature, int value, decimal weeks, int upfront) => new()
    {
        FeatureId = feature,
        OptionId = "o",
        NetPresentValue = Usd.FromDollars(value),
        EffortWeeks = weeks,
        UpfrontCost = Usd.FromDollars(upfront),
        MonthlySavings = Usd.FromDollars(value),
    };

    private static decimal TryEverything(PortfolioCase[] cases, PortfolioLimits limits)
    {
        var most = 0m;
        for (var set = 0; set < 1 << cases.Length; set++)
        {
            var chosen = cases.Where((_, index) => (set & (1 << index)) != 0).ToList();
            if (chosen.DistinctBy(@case => @case.FeatureId).Count() == chosen.Count
                && chosen.Sum(@case => @case.EffortWeeks) <= limits.EffortWeeks && chosen.Sum(@case => @case.UpfrontCost) <= limits.UpfrontCost)
                most = Math.Max(most, chosen.Sum(@case => @case.NetPresentValue.Amount));
        }

        return most;
    }
}
