using System.Collections.Immutable;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FsCheck;
using FsCheck.Fluent;

namespace FinOpsDashboard.Domain.Tests.Scenarios;

/// <summary>Random scenarios that can be evaluated: every lever, every way of hosting, no contradiction.</summary>
internal static class ScenarioGenerators
{
    /// <summary>The seed is fixed: a failure is met again.</summary>
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20_261_122UL, 7UL);

    private static readonly ModelPrices BigModel = TestScenario.BigModel with
    {
        TokenPrices = TestScenario.BigModel.TokenPrices
            .Add(TokenPriceKind.FlexInput, UsdPerMillionTokens.FromDollars(1.5m))
            .Add(TokenPriceKind.FlexOutput, UsdPerMillionTokens.FromDollars(4m))
            .Add(TokenPriceKind.PriorityInput, UsdPerMillionTokens.FromDollars(5.25m))
            .Add(TokenPriceKind.PriorityOutput, UsdPerMillionTokens.FromDollars(14m)),
        Reserved = new()
        {
            InputHourlyPrices = ReservedPrices(0.1m),
            OutputHourlyPrices = ReservedPrices(0.3m),
        },
    };

    private static readonly ModelPrices SmallModel = TestScenario.SmallModel with
    {
        TokenPrices = TestScenario.SmallModel.TokenPrices
            .Add(TokenPriceKind.BatchInput, UsdPerMillionTokens.FromDollars(0.125m))
            .Add(TokenPriceKind.BatchOutput, UsdPerMillionTokens.FromDollars(0.5m))
            .Add(TokenPriceKind.FlexInput, UsdPerMillionTokens.FromDollars(0.125m))
            .Add(TokenPriceKind.FlexOutput, UsdPerMillionTokens.FromDollars(0.5m))
            .Add(TokenPriceKind.PriorityInput, UsdPerMillionTokens.FromDollars(0.4375m))
            .Add(TokenPriceKind.PriorityOutput, UsdPerMillionTokens.FromDollars(1.75m))
            .Add(TokenPriceKind.CacheWriteOneHour, UsdPerMillionTokens.FromDollars(0.5m)),
        ModelImport = new()
        {
            UnitsPerCopy = 2m,
            UnitMinutePrice = Usd.FromDollars(0.0785m),
            StoragePerUnitMonth = Usd.FromDollars(1.95m),
            OutputTokensPerMinute = 3_000m,
        },
        Endpoint = new() { InstanceHourPrice = Usd.FromDollars(1.5m), OutputTokensPerSecond = 100m },
    };

    /// <summary>What model units are bought for.</summary>
    public static Gen<ProvisionedHosting> Units { get; } =
        from commitment in Gen.Elements<CommitmentTerm>(ProvisionedHosting.Terms)
        from minimum in Gen.Choose(1, 4)
        select new ProvisionedHosting { Commitment = commitment, MinimumModelUnits = minimum };

    /// <summary>Every way of hosting a custom model.</summary>
    public static Gen<ModelHosting> Hostings { get; } = Gen.OneOf(
        Gen.Constant<ModelHosting>(new OnDemandHosting()),
        Units.Select(units => (ModelHosting)units),
        from up in Gen.Choose(0, 4)
        select (ModelHosting)new ImportHosting { ActiveShare = up == 0 ? null : up / 4m },
        from instances in Gen.Choose(1, 3)
        from factor in Gen.Elements(0.5m, 1m, 2m)
        select (ModelHosting)new EndpointHosting { MinimumInstances = instances, ThroughputFactor = factor });

    private static readonly Gen<DistillationAssumptions> Students =
        from hosting in Hostings
        from prompts in Gen.Choose(0, 15_000)
        from escalation in Gen.Choose(0, 100)
        from retrain in Gen.Choose(0, 7)
        from work in Gen.Choose(0, 50)
        select TestScenario.Distillation with
        {
            Prompts = prompts,
            EscalationRate = escalation / 100m,
            RetrainEveryMonths = retrain == 0 ? null : retrain,
            EngineeringCost = Usd.FromDollars(work),
            Hosting = hosting,
        };

    private static readonly Gen<ILever> Distillations = Students.Select(student => (ILever)new DistillationLever(student));

    private static readonly Gen<ILever> Specialists =
        from students in Students.ListOf().Where(list => list.Count is > 1 and < 4)
        from rest in Gen.Choose(0, 50)
        let share = (1m - (rest / 100m)) / students.Count
        select (ILever)new SpecialistsLever([.. students.Select(student => new Specialist { RequestShare = share, Student = student })]);

    private static readonly Gen<ILever> FineTunings =
        from hosting in Hostings
        from tokens in Gen.Choose(0, 2_000_000)
        from saved in Gen.Choose(0, 1_500)
        from cost in Gen.Choose(0, 20)
        select (ILever)new FineTuningLever(new()
        {
            Model = TestScenario.Small,
            TrainingTokens = tokens,
            PromptTokensSaved = saved,
            PreparationCost = Usd.FromDollars(cost),
            Hosting = hosting,
        });

    private static readonly Gen<ILever> BaseModels =
        from small in Gen.Elements(true, false)
        select (ILever)new BaseModelLever(new() { Model = small ? TestScenario.Small : null });

    private static readonly Gen<ILever> Reservations =
        from input in Gen.Choose(0, 400)
        from output in Gen.Choose(0, 40)
        from term in Gen.Elements<CommitmentTerm>(ReservedHosting.Terms)
        select (ILever)new BaseModelLever(new()
        {
            Hosting = new ReservedHosting { Commitment = term, InputTokensPerMinute = input * 1_000m, OutputTokensPerMinute = output * 1_000m },
        });

    private static readonly Gen<ILever> ResponseCaches =
        from rate in Gen.Choose(0, 1_000)
        from cost in Gen.Choose(0, 20)
        select (ILever)new ResponseCacheLever(new() { HitRate = rate / 1_000m, MonthlyCost = Usd.FromDollars(cost) });

    private static readonly Gen<ILever> Retrievals =
        from retrieved in Gen.Choose(0, 1_000)
        from replaced in Gen.Choose(0, 2_500)
        from store in Gen.Choose(0, 20)
        select (ILever)new RagLever(new()
        {
            RetrievedTokensPerRequest = retrieved,
            ReplacedTokensPerRequest = replaced,
            EmbeddingTokensPerRequest = 100m,
            EmbeddingPrice = UsdPerMillionTokens.FromDollars(0.02m),
            VectorStoreMonthlyCost = Usd.FromDollars(store),
            IngestionTokens = 1_000_000m,
        });

    private static readonly Gen<ILever> Compressions =
        from ratio in Gen.Choose(10, 60)
        from tokens in Gen.Choose(0, 3_000)
        from prefix in Gen.Elements(Enum.GetValues<PrefixTreatment>())
        from cost in Gen.Choose(0, 10)
        select (ILever)new PromptCompressionLever(new()
        {
            Ratio = ratio / 10m,
            CompressibleTokensPerRequest = tokens,
            Prefix = prefix,
            CostPerRequest = Usd.FromDollars(cost / 10_000m),
        });

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
        from life in Gen.Elements(Enum.GetValues<CacheTimeToLive>())
        select (ILever)new PromptCachingLever(new() { HitRate = rate < 0 ? null : rate / 1_000m, TimeToLive = life });

    private static readonly Gen<ILever> Batches =
        from share in Gen.Choose(0, 1_000)
        select (ILever)new BatchLever(new() { RequestShare = share / 1_000m });

    private static readonly Gen<ILever> Tiers =
        from share in Gen.Choose(0, 1_000)
        from tier in Gen.Elements(RequestTier.Flex, RequestTier.Priority)
        select (ILever)new ServiceTierLever(new() { Tier = tier, RequestShare = share / 1_000m });

    private static readonly Gen<ILever>[] OfAnyModel = [ResponseCaches, Retrievals, Compressions, Routings, PromptCaches];

    /// <summary>Levers that never contradict each other: those of a custom model or a reservation, or those of a base model on demand.</summary>
    private static readonly Gen<ILever[]> LeverSets = Gen.OneOf(
        from main in Gen.OneOf(Distillations, Specialists, FineTunings, Reservations)
        from others in SomeOf(OfAnyModel)
        select (ILever[])[main, .. others],
        SomeOf([BaseModels, Batches, Tiers, .. OfAnyModel]));

    /// <summary>A workload on the big model and no option.</summary>
    public static Gen<Scenario> Bare { get; } =
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
            Models = TestScenario.Book(BigModel, SmallModel),
            Workload = TestScenario.Workload with
            {
                RequestsPerMonth = requests,
                RepeatedContextTokensPerRequest = repeated,
                PeakToAverageRatio = peak / 100m,
                MonthlyGrowthRate = growth / 1_000m,
            },
        };

    /// <summary>A workload and one option of some levers.</summary>
    public static Gen<Scenario> Scenarios { get; } =
        from levers in LeverSets
        from scenario in Bare
        select scenario.With(levers);

    /// <summary>Levers of which each costs nothing but tokens, at a rate that does not depend on the volume.</summary>
    public static Gen<ILever[]> ProportionalLevers { get; } =
        from levers in SomeOf([BaseModels, Routings, Batches, Tiers, PromptCaches.Where(lever => lever is PromptCachingLever { Assumptions.HitRate: not null })])
        select levers;

    /// <summary>One to three students, each hosted in its own way at its own price, with or without a prompt cache in front.</summary>
    public static Gen<Scenario> MixedScenarios { get; } =
        from scenario in Bare
        from hostings in Hostings.ListOf().Where(list => list.Count is > 0 and < 4)
        from price in Gen.Choose(1, 2_000)
        from speed in Gen.Choose(1, 1_000)
        from cached in Gen.Elements(true, false)
        let small = SmallModel with
        {
            ModelUnit = UnitsAt(price / 1_000m),
            ModelImport = SmallModel.ModelImport! with { UnitMinutePrice = Usd.FromDollars(price / 100_000m), OutputTokensPerMinute = speed * 10m },
            Endpoint = new() { InstanceHourPrice = Usd.FromDollars(price / 1_000m), OutputTokensPerSecond = speed },
        }
        let students = hostings.Select(hosting => new Specialist
        {
            RequestShare = 0.9m / hostings.Count,
            Student = TestScenario.Distillation with { Hosting = hosting },
        })
        let levers = new ILever[] { new SpecialistsLever([.. students]), new PromptCachingLever(new()) }
        select (scenario with { Models = TestScenario.Book(BigModel, small) }).With([.. levers.Take(cached ? 2 : 1)]);

    /// <summary>
    /// A prompt cache whose hits follow from the traffic, at any price of writing and reading, dearer than plain input too, with a little
    /// fixed cost in front.
    /// </summary>
    public static Gen<Scenario> CachedScenarios { get; } =
        from scenario in Bare
        from write in Gen.OneOf(Gen.Choose(0, 2_000), Gen.Choose(0, 100))
        from read in Gen.OneOf(Gen.Choose(0, 400), Gen.Choose(301, 330))
        from cost in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 200))
        from rate in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 100))
        let big = BigModel with
        {
            TokenPrices = BigModel.TokenPrices
                .SetItem(TokenPriceKind.CacheWrite, UsdPerMillionTokens.FromDollars(write / 100m))
                .SetItem(TokenPriceKind.CacheRead, UsdPerMillionTokens.FromDollars(read / 100m)),
        }
        select (scenario with { Models = TestScenario.Book(big, SmallModel) }).With(
            new PromptCachingLever(new()),
            new ResponseCacheLever(new() { HitRate = rate / 1_000m, MonthlyCost = Usd.FromDollars(cost / 100m) }));

    /// <summary>One student on model units at some price.</summary>
    public static Gen<Scenario> ProvisionedScenarios { get; } =
        from scenario in Bare
        from units in Units
        from hourly in Gen.Choose(1, 400)
        from prompts in Gen.Choose(0, 15_000)
        select (scenario with { Models = TestScenario.Book(BigModel, SmallModel with { ModelUnit = UnitsAt(hourly / 1_000m) }) })
            .With(new DistillationLever(TestScenario.Distillation with { Prompts = prompts, Hosting = units }));

    /// <summary>Tries what is claimed on random values.</summary>
    public static void Check<T>(Gen<T> values, Func<T, bool> holds) => Prop.ForAll(values.ToArbitrary(), holds).Check(Runs);

    /// <summary>Equal to twelve digits of the larger of both or of a scale that they are differences of.</summary>
    public static bool IsClose(decimal actual, decimal expected, decimal scale = 0m) =>
        Math.Abs(actual - expected) <= 1e-12m * Math.Max(Math.Abs(scale), Math.Abs(expected));

    private static Gen<ILever[]> SomeOf(IEnumerable<Gen<ILever>> levers) =>
        from chosen in Gen.SubListOf(levers)
        from drawn in Gen.CollectToList(chosen, lever => lever)
        select drawn.ToArray();

    private static ModelUnitOffer UnitsAt(decimal hourly) => SmallModel.ModelUnit! with
    {
        HourlyPrices = ProvisionedHosting.Terms.ToImmutableDictionary(term => term, _ => UsdPerModelUnitHour.FromDollars(hourly)),
    };

    private static ImmutableDictionary<CommitmentTerm, Usd> ReservedPrices(decimal dollars) =>
        ReservedHosting.Terms.ToImmutableDictionary(term => term, _ => Usd.FromDollars(dollars));
}
