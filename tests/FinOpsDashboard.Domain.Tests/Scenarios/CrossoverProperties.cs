using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;
using FsCheck.Fluent;
using static FinOpsDashboard.Domain.Tests.Scenarios.ScenarioGenerators;

namespace FinOpsDashboard.Domain.Tests.Scenarios;

/// <summary>What holds for every crossover, tried on random scenarios by looking at the costs.</summary>
public sealed class CrossoverProperties
{
    [Fact]
    public void Crossover_AnyScenario_CostsAgreeThereAndTheOptionLosesBelow() => Check(ScenarioGenerators.Scenarios, scenario =>
    {
        if (scenario.EvaluateOne().Crossover.TokensPerMonth is not ({ } crossover and > 0m))
            return true;

        // Nearly equal slopes meet where the tolerance of the comparison decides; those crossings say nothing.
        var (there, below) = (Gap(scenario, crossover * (1m + 1e-9m)), Gap(scenario, crossover * 0.999m));
        return there.Excess <= there.Baseline * 1e-8m && below.Excess > -below.Baseline * 1e-8m;
    });

    [Fact]
    public void Crossover_Provisioned_AgreesWithTryingEveryStep() => Check(ProvisionedScenarios, scenario =>
    {
        var crossover = scenario.EvaluateOne().Crossover;
        var tried = TryEveryStep(scenario, steps: 400, out var reached);
        var found = crossover.LosingIntervals.Select(interval => (interval.From, interval.To)).ToList();
        if (crossover.TokensPerMonth is { } first)
            found.Insert(0, (0m, first));

        // What lies at the last step tried may be seen by one side only; of the rest, 100 intervals are listed.
        var expected = tried.Where(stretch => stretch.To < reached * 0.999m).Take(101).ToList();
        var actual = found.Where(stretch => stretch.To < reached * 0.999m).ToList();
        return expected.Count == actual.Count && expected.Zip(actual).All(pair =>
            IsClose(pair.First.From, pair.Second.From, 1e3m * pair.First.From) && IsClose(pair.First.To, pair.Second.To, 1e3m * pair.First.To));
    });

    [Fact]
    public void Crossover_AnyScenario_AgreesWithTheCostsAtAnyVolume() => AgreesAnywhere(ScenarioGenerators.Scenarios);

    [Fact]
    public void Crossover_SeveralStudentsHostedDifferently_AgreesWithTheCostsAtAnyVolume() => AgreesAnywhere(MixedScenarios);

    /// <summary>Where requests come about as often as the cache forgets, it may first cost more, then less, or the other way round.</summary>
    [Fact]
    public void Crossover_CacheAtAnyPriceOfWriting_AgreesWithTheCostsWhereHitsBegin() => AgreesAnywhere(CachedScenarios, 5_000, 7_500, points: 40);

    private static void AgreesAnywhere(FsCheck.Gen<Scenario> scenarios, int least = 0, int most = 12_000, int points = 10) => Check(
        from scenario in scenarios
        from places in Gen.Choose(least, most).ListOf(points)
        select (scenario, places),
        drawn =>
        {
            var (scenario, places) = drawn;
            var crossover = scenario.EvaluateOne().Crossover;

            // Volumes from one token to the bound, in even steps of a logarithm. Where the two all but cost the same, either may be told.
            return places.Select(place => (decimal)Math.Pow(10, place / 1_000d)).All(tokens =>
            {
                var (excess, baseline) = Gap(scenario, tokens);
                return Math.Abs(excess) <= baseline * 1e-5m || IsAtTheEdge(crossover, tokens) || crossover.IsCheaperAt(tokens) == excess <= 0m;
            });
        });

    /// <summary>Whether a volume is within the accuracy of a crossover, or beyond the intervals that are listed.</summary>
    private static bool IsAtTheEdge(Crossover crossover, decimal tokens) =>
        (crossover.LosingIntervals.Count == 100 && tokens > crossover.LosingIntervals[^1].To)
        || crossover.LosingIntervals.SelectMany(interval => new[] { interval.From, interval.To }).Append(crossover.TokensPerMonth ?? 0m)
            .Any(edge => Math.Abs(edge - tokens) <= edge * 1e-6m);

    /// <summary>The stretches of volume at which the option is dearer, by looking at each number of units in turn.</summary>
    private static List<(decimal From, decimal To)> TryEveryStep(Scenario scenario, int steps, out decimal reached)
    {
        var option = scenario.Options[0];
        var plan = OptionPlan.For(scenario, option.Levers);
        var evaluated = scenario.EvaluateOne();
        var retraining = evaluated.Months.Sum(month => month.RetrainingCost);
        var fixedCost = (plan.FixedMonthlyCost + ((evaluated.OneTimeCost + retraining) / scenario.HorizonMonths)).Amount;
        var saved = OptionPlan.For(scenario, []).CostPerRequest - plan.CostPerRequest;
        var losing = new List<(decimal From, decimal To)>();
        decimal start = 0m, lostFrom = 0m;
        var loses = true;
        var fleet = Assert.IsType<UnitFleet>(Assert.Single(plan.Capacities));
        for (long units = fleet.MinimumUnits; units < fleet.MinimumUnits + steps; units++)
        {
            var end = (units + 1e-9m) / fleet.PeakLoad(1m);
            var evenAt = (fixedCost + fleet.MonthCost(units).Amount) / saved.Amount;
            if (!loses && evenAt > start)
                (loses, lostFrom) = (true, start);
            if (loses && evenAt <= end)
            {
                loses = false;
                losing.Add((lostFrom, Math.Max(start, evenAt)));
            }

            start = end;
        }

        var tokens = scenario.Workload.TokensPerRequest;
        reached = Math.Min(start * tokens, 1e12m);
        return [.. losing.Select(stretch => (stretch.From * tokens, stretch.To * tokens))];
    }

    /// <summary>Monthly cost above the baseline at a volume: no growth, one-time cost and retraining spread over the horizon.</summary>
    private static (decimal Excess, decimal Baseline) Gap(Scenario scenario, decimal tokensPerMonth)
    {
        var now = scenario.EvaluateOne();
        var spread = (now.OneTimeCost + now.Months.Sum(month => month.RetrainingCost)) / scenario.HorizonMonths;
        var there = scenario with
        {
            Workload = scenario.Workload with
            {
                RequestsPerMonth = tokensPerMonth / scenario.Workload.TokensPerRequest,
                MonthlyGrowthRate = 0m,
            },
        };
        var option = there.EvaluateOne();
        return ((option.MonthlyCost + spread - option.Months[0].BaselineCost).Amount, option.Months[0].BaselineCost.Amount);
    }
}
