using System.Collections.Immutable;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FsCheck;
using FsCheck.Fluent;

namespace FinOpsDashboard.Domain.Tests.Scenarios;

/// <summary>What holds for every scenario, tried on random ones.</summary>
public sealed class ScenarioProperties
{
    /// <summary>The seed is fixed: a failure is met again.</summary>
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_122UL, 7UL);

    private static readonly Gen<ProvisionedHosting> Units =
        from commitment in Gen.Elements<CommitmentTerm>(ProvisionedHosting.Terms)
        from minimum in Gen.Choose(1, 4)
        select new ProvisionedHosting { Commitment = commitment, MinimumModelUnits = minimum };

    private static readonly Gen<ModelHosting> Hostings =
        Gen.OneOf(Gen.Constant<ModelHosting>(new OnDemandHosting()), Units.Select(units => (ModelHosting)units));

    private static readonly Gen<ILever> Distillations =
        from hosting in Hostings
        from prompts in Gen.Choose(0, 15_000)
        from escalation in Gen.Choose(0, 100)
        from retrain in Gen.Choose(0, 7)
        select (ILever)new DistillationLever(TestScenario.Distillation with
        {
            Prompts = prompts,
            EscalationRate = escalation / 100m,
            RetrainEveryMonths = retrain == 0 ? null : retrain,
            Hosting = hosting,
        });

    private static readonly Gen<ILever> ResponseCaches =
        from rate in Gen.Choose(0, 1_000)
        from cost in Gen.Choose(0, 20)
        select (ILever)new ResponseCacheLever(new() { HitRate = rate / 1_000m, MonthlyCost = Usd.FromDollars(cost) });

    private static readonly Gen<ILever> Routings =
        from share in Gen.Choose(0, 1_000)
        from escalation in Gen.Choose(0, 1_000)
        select (ILever)new RoutingLever(new()
        {
            Model = TestScenario.Small,
            RequestShare = share / 1_000m,
            EscalationRate = escalation / 1_000m,
        });

    private static readonly Gen<ILever> PromptCaches =
        from rate in Gen.Choose(-500, 1_000)
        select (ILever)new PromptCachingLever(new() { HitRate = rate < 0 ? null : rate / 1_000m });

    private static readonly Gen<ILever> Batches =
        from share in Gen.Choose(0, 1_000)
        select (ILever)new BatchLever(new() { RequestShare = share / 1_000m });

    /// <summary>Levers that never contradict each other: those of a custom model, or those of the model as it is.</summary>
    private static readonly Gen<ILever[]> LeverSets =
        from last in Gen.OneOf(Distillations, Batches)
        from others in Gen.SubListOf(new[] { ResponseCaches, Routings, PromptCaches }).SelectMany(chosen => Gen.CollectToList(chosen, gen => gen))
        select (ILever[])[last, .. others];

    private static readonly Gen<Scenario> Scenarios =
        from levers in LeverSets
        from scenario in Bare
        select scenario.With(levers);

    private static readonly Gen<ModelHosting> AllHostings = Gen.OneOf(
        Gen.Constant<ModelHosting>(new OnDemandHosting()),
        Units.Select(units => (ModelHosting)units),
        from up in Gen.Choose(-1, 1)
        select (ModelHosting)new ImportHosting { ActiveShare = up < 0 ? null : up / 2m },
        from instances in Gen.Choose(1, 3)
        select (ModelHosting)new EndpointHosting { MinimumInstances = instances });

    /// <summary>One to three students, each hosted in its own way, with or without a prompt cache in front.</summary>
    private static readonly Gen<Scenario> MixedScenarios =
        from scenario in Bare
        from hostings in AllHostings.ListOf().Where(list => list.Count is > 0 and < 4)
        from price in Gen.Choose(1, 2_000)
        from speed in Gen.Choose(1, 1_000)
        from cached in Gen.Elements(true, false)
        let small = TestScenario.SmallModel with
        {
            ModelUnit = TestScenario.SmallModel.ModelUnit! with
            {
                HourlyPrices = ProvisionedHosting.Terms.ToImmutableDictionary(term => term, _ => UsdPerModelUnitHour.FromDollars(price / 1_000m)),
            },
            ModelImport = new()
            {
                UnitsPerCopy = 2m,
                UnitMinutePrice = Usd.FromDollars(price / 100_000m),
                StoragePerUnitMonth = Usd.FromDollars(1.95m),
                OutputTokensPerMinute = speed * 10m,
            },
            Endpoint = new() { InstanceHourPrice = Usd.FromDollars(price / 1_000m), OutputTokensPerSecond = speed },
        }
        let students = hostings.Select(hosting => new Specialist
        {
            RequestShare = 0.9m / hostings.Count,
            Student = TestScenario.Distillation with { Hosting = hosting },
        })
        let levers = new ILever[] { new SpecialistsLever([.. students]), new PromptCachingLever(new()) }
        select (scenario with { Models = TestScenario.Book(TestScenario.BigModel, small) }).With([.. levers.Take(cached ? 2 : 1)]);

    private static Gen<Scenario> Bare =>
        from requests in Gen.Choose(1, 2_000_000)
        from repeated in Gen.Choose(0, 2_000)
        from peak in Gen.Choose(100, 500)
        from growth in Gen.Choose(-200, 200)
        from discount in Gen.Choose(0, 100)
        from horizon in Gen.Choose(1, 30)
        select TestScenario.Plain with
        {
            HorizonMonths = horizon,
            AnnualDiscountRate = discount / 100m,
            Workload = TestScenario.Workload with
            {
                RequestsPerMonth = requests,
                RepeatedContextTokensPerRequest = repeated,
                PeakToAverageRatio = peak / 100m,
                MonthlyGrowthRate = growth / 1_000m,
            },
        };

    [Fact]
    public void Evaluate_AnyScenario_MonthsAndOneTimeCostAddUpToTheTotal() => Check(Scenarios, scenario =>
    {
        var option = scenario.EvaluateOne();
        var sum = option.OneTimeCost + option.Months.Sum(month => month.OptionCost + month.RetrainingCost);
        return IsClose(sum.Amount, option.TotalCost.Amount)
            && IsClose(option.Months[^1].CumulativeSavings.Amount, (scenario.Result().Baseline.Figures!.TotalCost - sum).Amount, sum.Amount);
    });

    [Fact]
    public void Evaluate_AnyScenario_OrderOfLeversDoesNotMatter() => Check(Scenarios, scenario =>
    {
        var reversed = scenario with { Options = [new("reversed", [.. scenario.Options[0].Levers.Reverse()])] };
        return reversed.EvaluateOne().TotalCost == scenario.EvaluateOne().TotalCost;
    });

    [Fact]
    public void Evaluate_NoLever_EqualsTheBaseline() => Check(Bare, scenario =>
    {
        var result = scenario.With().Result();
        var option = (EvaluatedOption)result.Options[0];
        return option.TotalCost == result.Baseline.Figures!.TotalCost
            && option is { NetPresentValue.Amount: 0m, PaybackMonths: 0m, Crossover.TokensPerMonth: 0m };
    });

    [Fact]
    public void Evaluate_AllPricesAndCostsTwice_CostsTwice() => Check(Scenarios, scenario =>
    {
        var option = scenario.EvaluateOne();
        var twice = Scaled(scenario, 2m).EvaluateOne();
        return IsClose(twice.TotalCost.Amount, 2m * option.TotalCost.Amount)
            && IsClose(twice.NetPresentValue.Amount, 2m * option.NetPresentValue.Amount, option.TotalCost.Amount)
            && IsClose(twice.Crossover.TokensPerMonth ?? -1m, option.Crossover.TokensPerMonth ?? -1m);
    });

    [Fact]
    public void Evaluate_APriceRises_CostNeverFalls() => Check(
        from scenario in Scenarios
        from model in Gen.Elements(TestScenario.Big, TestScenario.Small)
        from kind in Gen.Elements(Enum.GetValues<TokenPriceKind>())
        select (scenario, model, kind),
        raised =>
        {
            var (scenario, name, kind) = raised;
            var model = scenario.Models[name];

            // The cache prices of a custom model are measured by the base's input price: a higher one makes them lower.
            if (!model.TokenPrices.TryGetValue(kind, out var price) || (name == TestScenario.Small && kind == TokenPriceKind.Input))
                return true;

            var dearer = model with { TokenPrices = model.TokenPrices.SetItem(kind, price.ScaledBy(1.5m)) };
            var after = scenario with { Models = scenario.Models.Values.Select(m => m.Name == name ? dearer : m).ToDictionary(m => m.Name) };
            return after.EvaluateOne().TotalCost >= scenario.EvaluateOne().TotalCost;
        });

    [Fact]
    public void Crossover_AnyScenario_CostsAgreeThereAndTheOptionLosesBelow() => Check(Scenarios, scenario =>
    {
        if (scenario.EvaluateOne().Crossover.TokensPerMonth is not ({ } crossover and > 0m))
            return true;

        // Nearly equal slopes meet where the tolerance of the comparison decides; those crossings say nothing.
        var (there, below) = (Gap(scenario, crossover * (1m + 1e-9m)), Gap(scenario, crossover * 0.999m));
        return there.Excess <= there.Baseline * 1e-8m && below.Excess > -below.Baseline * 1e-8m;
    });

    [Fact]
    public void Crossover_Provisioned_AgreesWithTryingEveryStep() => Check(
        from scenario in Bare
        from units in Units
        from hourly in Gen.Choose(1, 400)
        from prompts in Gen.Choose(0, 15_000)
        select WithUnitPrice(scenario, units, hourly / 1_000m, prompts),
        scenario =>
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
    public void Crossover_SeveralStudentsHostedDifferently_AgreesWithTheCostsAtAnyVolume() => Check(
        from scenario in MixedScenarios
        from places in Gen.Choose(0, 12_000).ListOf(10)
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

    private static Scenario WithUnitPrice(Scenario scenario, ProvisionedHosting units, decimal hourly, int prompts)
    {
        var offer = TestScenario.SmallModel.ModelUnit! with
        {
            HourlyPrices = ProvisionedHosting.Terms
                .ToImmutableDictionary(term => term, _ => UsdPerModelUnitHour.FromDollars(hourly)),
        };
        var lever = new DistillationLever(TestScenario.Distillation with { Prompts = prompts, Hosting = units });
        return (scenario with { Models = TestScenario.Book(TestScenario.BigModel, TestScenario.SmallModel with { ModelUnit = offer }) }).With(lever);
    }

    private static Scenario Scaled(Scenario scenario, decimal factor) => scenario with
    {
        Models = scenario.Models.Values.Select(model => model with
        {
            TokenPrices = model.TokenPrices.ToImmutableDictionary(price => price.Key, price => price.Value.ScaledBy(factor)),
            StoragePerMonth = model.StoragePerMonth * factor,
            ModelUnit = model.ModelUnit is { } offer
                ? offer with
                {
                    HourlyPrices = offer.HourlyPrices.ToImmutableDictionary(
                        price => price.Key, price => UsdPerModelUnitHour.FromDollars(price.Value.Dollars * factor)),
                }
                : null,
        }).ToDictionary(model => model.Name),
        Options = [.. scenario.Options.Select(option => option with
        {
            Levers = [.. option.Levers.Select(lever => lever is ResponseCacheLever cache
                ? new ResponseCacheLever(cache.Assumptions with { MonthlyCost = cache.Assumptions.MonthlyCost * factor })
                : lever)],
        })],
    };

    private static bool IsClose(decimal actual, decimal expected, decimal scale = 0m) =>
        Math.Abs(actual - expected) <= 1e-12m * Math.Max(Math.Abs(scale), Math.Abs(expected));

    private static void Check<T>(Gen<T> values, Func<T, bool> holds) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(Runs);
}
