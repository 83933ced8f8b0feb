using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FsCheck;
using FsCheck.Fluent;

namespace FinOpsDashboard.Domain.Tests.Commitments;

/// <summary>What holds for every week and every price list, tried on random ones.</summary>
public sealed class LadderProperties
{
    /// <summary>The seed is fixed: a failure is met again.</summary>
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20_261_122UL, 7UL);

    private static readonly Gen<HourDemand> Levels = Gen.Frequency(
        (1, Gen.Constant(default(HourDemand))),
        (5, from input in Gen.Choose(0, 500)
            from output in Gen.Choose(0, 500)
            select new HourDemand(input * TestLadder.FullInput / 100m, output * TestLadder.FullOutput / 100m)));

    /// <summary>A few levels of up to five units, in hours as they come.</summary>
    private static readonly Gen<DemandWeek> Weeks =
        from levels in Gen.ArrayOf(Levels, 6)
        from used in Gen.Choose(1, 6)
        from hours in Gen.ArrayOf(Gen.Choose(0, used - 1), DemandWeek.HourCount)
        select new DemandWeek(hours.Select(hour => levels[hour]));

    /// <summary>A price in cents, or none.</summary>
    private static Gen<decimal?> Price(int most) => Gen.Frequency((1, Gen.Constant((decimal?)null)), (4, Gen.Choose(1, most).Select(cents => (decimal?)(cents / 100m))));

    private static readonly Gen<LadderQuestion> Questions =
        from week in Weeks
        from none in Price(3_000)
        from oneMonth in Price(3_000)
        from sixMonths in Price(3_000)
        from input in Price(1_000)
        from output in Gen.Choose(1, 10_000)
        from peak in Gen.Elements(1m, 1.25m, 2m, 3.7m)
        let question = TestLadder.Question with { Week = week, Unit = TestLadder.Unit(none, oneMonth, sixMonths), PeakToAverageRatio = peak }
        let priced = input is { } price ? question.WithTokenPrices(price, output / 100m) : question
        where priced.Offered.Count > 0
        select priced;

    [Fact]
    public void Of_AnyQuestion_NoOtherNumberOfHeldUnitsCostsLess() => Check(Questions, question =>
    {
        var layers = Layers(question);
        Usd? cheapest = null;
        for (var six = 0; six <= layers.Count; six++)
        {
            for (var one = 0; six + one <= layers.Count; one++)
                if (CostOf(question, layers, six, one) is { } cost && (cheapest is null || cost < cheapest)) cheapest = cost;
        }

        return IsClose(question.Solve().MonthCost, cheapest!.Value);
    });

    [Fact]
    public void Of_AnyQuestion_HeldUnitsAreTheLowestLayers() => Check(Questions, question =>
        question.Solve().Layers.Select(layer => layer.Rung.TermMonths()).SequenceEqual(
            question.Solve().Layers.Select(layer => layer.Rung.TermMonths()).OrderDescending()));

    [Fact]
    public void Of_AnyQuestion_LayersCarryAllTokensAndAllDollars() => Check(Questions, question =>
    {
        var ladder = question.Solve();
        var hours = question.Week.Hours.Sum(hour => question.UnitHours(hour.InputTokens, hour.OutputTokens));
        var onDemand = question.OnDemandCost(question.Week.InputTokens, question.Week.OutputTokens) * 4m;
        return decimal.Abs(ladder.Layers.Sum(layer => layer.UnitHoursUsed) - hours) < 1e-18m
            && (onDemand is null || IsClose(ladder.MonthCostOn(LadderRung.OnDemand)!.Value, onDemand.Value))
            && ladder.Layers.All(layer => layer.Utilization is null or (>= 0m and <= 1.000000001m));
    });

    [Fact]
    public void Of_MoreDemandOfTheSameMix_NeverCostsLess() => Check(
        from question in Questions
        from factors in Gen.ArrayOf(Gen.Choose(100, 180), DemandWeek.HourCount)
        select (question, factors),
        more => (more.question with { Week = new(more.question.Week.Hours.Select((hour, index) => hour.ScaledBy(more.factors[index] / 100m))) }).Solve().MonthCost
            >= more.question.Solve().MonthCost - Usd.FromDollars(1e-12m));

    [Fact]
    public void Of_MoreDemandOfAnyMix_NeverCostsLessInUnits() => Check(
        from question in Questions
        where question.Unit.HourlyPrices.Count > 0
        from extra in Weeks
        select (Question: question with { InputPrice = null }, Extra: extra),
        more => (more.Question with
        {
            Week = new(more.Question.Week.Hours.Zip(more.Extra.Hours, (hour, plus) =>
                new HourDemand(hour.InputTokens + plus.InputTokens, hour.OutputTokens + plus.OutputTokens))),
        }).Solve().MonthCost >= more.Question.Solve().MonthCost);

    [Fact]
    public void Of_EveryPriceTwice_CostsTwiceAndHoldsTheSame() => Check(Questions, question =>
    {
        var twice = (question with
        {
            Unit = question.Unit with
            {
                HourlyPrices = question.Unit.HourlyPrices.ToDictionary(price => price.Key, price => UsdPerModelUnitHour.FromDollars(price.Value.Dollars * 2m))
                    .Aggregate(question.Unit.HourlyPrices, (prices, price) => prices.SetItem(price.Key, price.Value)),
            },
            InputPrice = question.InputPrice?.ScaledBy(2m),
            OutputPrice = question.OutputPrice?.ScaledBy(2m),
        }).Solve();
        var once = question.Solve();
        return twice.Layers.Select(layer => layer.Rung).SequenceEqual(once.Layers.Select(layer => layer.Rung))
            && IsClose(twice.MonthCost, once.MonthCost * 2m)
            && IsClose(twice.AfterFall(0.3m, 2).OverpaidCost, once.AfterFall(0.3m, 2).OverpaidCost * 2m);
    });

    [Fact]
    public void Of_NoDiscountForATerm_HoldsNothing() => Check(
        from question in Questions
        from price in Gen.Choose(1, 3_000)
        from premium in Gen.Choose(0, 100)
        select question with { Unit = TestLadder.Unit(price / 100m, (price + premium) / 100m, price / 100m) },
        question => question.Solve().Layers.All(layer => layer.Rung.TermMonths() == 0) && question.Solve().RemainingCommitment(0) == Usd.Zero);

    [Fact]
    public void Of_OneRungMore_NeverCostsMore() => Check(
        from question in Questions
        where question.Unit.HourlyPrices.ContainsKey(CommitmentTerm.None) || question.InputPrice is not null
        select question,
        question => question.Solve().MonthCost <= question.Solve().UncommittedMonthCost!.Value
            && question.Offered.All(rung => question.Solve().MonthCost <= question.Solve().MonthCostOn(rung)!.Value));

    [Fact]
    public void AfterFall_AnyShare_StrandsNoMoreThanIsOwedAndIdlesNoMoreThanItStrands() => Check(
        from question in Questions
        from share in Gen.Choose(0, 100)
        from month in Gen.Choose(1, 14)
        select (question, share, month),
        asked =>
        {
            var ladder = asked.question.Solve();
            var stranded = ladder.AfterFall(asked.share / 100m, asked.month);
            return stranded.IdleCost >= Usd.Zero && stranded.IdleCost <= stranded.OverpaidCost && stranded.OverpaidCost <= ladder.RemainingCommitment(0);
        });

    /// <summary>What the tokens of each hour cost on demand, layer by layer, anew from the words of the definition.</summary>
    private static List<List<Usd?>> Layers(LadderQuestion question)
    {
        var layers = new List<List<Usd?>>();
        foreach (var hour in question.Week.Hours)
        {
            var peak = Math.Max(hour.InputTokens / TestLadder.FullInput, hour.OutputTokens / TestLadder.FullOutput) * question.PeakToAverageRatio;
            for (var below = 0; below < peak; below++)
            {
                if (layers.Count == below) layers.Add([]);
                var slice = Math.Min(1m, peak - below) / peak;
                var dollars = question.InputPrice is { } input ? (input * hour.InputTokens + question.OutputPrice!.Value * hour.OutputTokens) * slice : (Usd?)null;
                layers[below].Add(dollars);
            }
        }

        return layers;
    }

    /// <summary>Four weeks of so many held units, each other hour in the cheaper of the other two ways; null when something is not offered.</summary>
    private static Usd? CostOf(LadderQuestion question, List<List<Usd?>> layers, int six, int one)
    {
        var total = Usd.Zero;
        foreach (var (index, hours) in layers.Index())
        {
            var week = index < six ? Held(LadderRung.SixMonths)
                : index < six + one ? Held(LadderRung.OneMonth)
                : hours.Aggregate((Usd?)Usd.Zero, (sum, onDemand) => sum + Cheaper(question.HourPrice(LadderRung.NoCommitment) * 1, onDemand));
            if (week is not { } known) return null;
            total += known * 4m;
        }

        return total;

        static Usd? Cheaper(Usd? unit, Usd? onDemand) => unit is null || onDemand < unit ? onDemand : unit;

        Usd? Held(LadderRung rung) => question.HourPrice(rung) * DemandWeek.HourCount;
    }

    private static bool IsClose(Usd left, Usd right) => decimal.Abs((left - right).Amount) < 1e-12m;

    private static void Check<T>(Gen<T> gen, Func<T, bool> holds) => Prop.ForAll(gen.ToArbitrary(), holds).Check(Runs);
}
