using System.Collections.Immutable;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Benchmarks;

/// <summary>The features that are measured: a large model, a student that can be had in every way, and every lever that a page offers.</summary>
internal static class Workplace
{
    public const string Teacher = "nova-premier";
    public const string Student = "nova-micro";

    /// <summary>One student, hosted in the four ways of a workspace.</summary>
    public static IReadOnlyList<ModelHosting> Hostings { get; } =
    [
        new OnDemandHosting(),
        .. ProvisionedHosting.Terms.Select(term => new ProvisionedHosting { Commitment = term }),
    ];

    private static readonly ModelPrices TeacherPrices = Priced(
        Teacher,
        (TokenPriceKind.Input, 2.5m),
        (TokenPriceKind.Output, 12.5m),
        (TokenPriceKind.CacheRead, 0.625m),
        (TokenPriceKind.CacheWrite, 3.125m),
        (TokenPriceKind.CacheWriteOneHour, 5m),
        (TokenPriceKind.BatchInput, 1.25m),
        (TokenPriceKind.BatchOutput, 6.25m),
        (TokenPriceKind.FlexInput, 1.25m),
        (TokenPriceKind.FlexOutput, 6.25m));

    private static readonly ModelPrices StudentPrices = Priced(
        Student,
        (TokenPriceKind.Input, 0.035m),
        (TokenPriceKind.Output, 0.14m),
        (TokenPriceKind.CacheRead, 0.00875m),
        (TokenPriceKind.CacheWrite, 0.035m),
        (TokenPriceKind.CacheWriteOneHour, 0.07m),
        (TokenPriceKind.BatchInput, 0.0175m),
        (TokenPriceKind.BatchOutput, 0.07m),
        (TokenPriceKind.FlexInput, 0.0175m),
        (TokenPriceKind.FlexOutput, 0.07m),
        (TokenPriceKind.Training, 1m),
        (TokenPriceKind.CustomInput, 0.035m),
        (TokenPriceKind.CustomOutput, 0.14m)) with
    {
        StoragePerMonth = Usd.FromDollars(1.95m),
        ModelUnit = new()
        {
            HourlyPrices = new Dictionary<CommitmentTerm, UsdPerModelUnitHour>
            {
                [CommitmentTerm.None] = UsdPerModelUnitHour.FromDollars(9m),
                [CommitmentTerm.OneMonth] = UsdPerModelUnitHour.FromDollars(7.5m),
                [CommitmentTerm.SixMonths] = UsdPerModelUnitHour.FromDollars(5m),
            }.ToImmutableDictionary(),
            InputTokensPerMinute = 400_000m,
            OutputTokensPerMinute = 40_000m,
        },
    };

    /// <summary>A feature of some size, with one option for each way of hosting.</summary>
    /// <param name="number">Which of many: its volume and growth differ from the others'.</param>
    /// <param name="months">The horizon.</param>
    /// <param name="teacherInput">The price that is edited, USD per million tokens.</param>
    public static Scenario Feature(int number, int months, decimal teacherInput = 2.5m) => new()
    {
        Name = $"Feature {number}",
        HorizonMonths = months,
        AnnualDiscountRate = 0.08m,
        HoursPerMonth = 730m,
        Workload = new()
        {
            RequestsPerMonth = RequestsOf(number),
            InputTokensPerRequest = InputTokens,
            OutputTokensPerRequest = OutputTokens,
            RepeatedContextTokensPerRequest = 2_000m,
            PeakToAverageRatio = PeakToAverage,
            MonthlyGrowthRate = GrowthOf(number),
        },
        Models = new Dictionary<string, ModelPrices>
        {
            [Teacher] = TeacherPrices with
            {
                TokenPrices = TeacherPrices.TokenPrices.SetItem(TokenPriceKind.Input, UsdPerMillionTokens.FromDollars(teacherInput)),
            },
            [Student] = StudentPrices,
        },
        BaselineModel = Teacher,
        Options = [.. Hostings.Select((hosting, index) => new ScenarioOption($"o{index}", [Distil(hosting)]))],
    };

    public const decimal InputTokens = 3_000m;
    public const decimal OutputTokens = 400m;
    public const decimal PeakToAverage = 1.6m;

    public static decimal RequestsOf(int number) => 40_000m + (number * 17_500m);

    public static decimal GrowthOf(int number) => (number % 7 - 2) / 100m;

    public static DistillationLever Distil(ModelHosting hosting) => new(new()
    {
        Student = Student,
        Prompts = 10_000m,
        InputTokensPerPrompt = 3_000m,
        OutputTokensPerPrompt = 400m,
        Epochs = 2m,
        EscalationRate = 0.05m,
        EngineeringCost = Usd.FromDollars(4_000m),
        Hosting = hosting,
    });

    /// <summary>Every lever that the Levers page can offer to one feature, with every answer given.</summary>
    public static IReadOnlyList<LeverCandidate> Candidates { get; } =
    [
        Candidate("responseCache", new ResponseCacheLever(new() { HitRate = 0.2m, MonthlyCost = Usd.FromDollars(50m) })),
        Candidate("retrieval", new RagLever(new()
        {
            RetrievedTokensPerRequest = 800m,
            ReplacedTokensPerRequest = 600m,
            EmbeddingTokensPerRequest = 50m,
            EmbeddingPrice = UsdPerMillionTokens.FromDollars(0.02m),
            VectorStoreMonthlyCost = Usd.FromDollars(120m),
        })),
        Candidate("compression", new PromptCompressionLever(new() { Ratio = 2m, CompressibleTokensPerRequest = 900m })),
        Candidate("routing", new RoutingLever(new() { Model = Student, RequestShare = 0.4m, EscalationRate = 0.05m })),
        Candidate("smaller", new BaseModelLever(new() { Model = Student })),
        .. Hostings.Select((hosting, index) => Candidate($"distil{index}", Distil(hosting))),
        .. Hostings.Select((hosting, index) => Candidate($"tune{index}", new FineTuningLever(new() { Model = Student, TrainingTokens = 34e6m, Hosting = hosting }))),
        Candidate("specialists", new SpecialistsLever([.. new[] { 0.5m, 0.3m }.Select(share => new Specialist { RequestShare = share, Student = Distil(Hostings[0]).Assumptions })])),
        Candidate("batch", new BatchLever(new() { RequestShare = 0.3m })),
        Candidate("flex", new ServiceTierLever(new() { Tier = RequestTier.Flex, RequestShare = 0.3m })),
        Candidate("cache5", new PromptCachingLever(new())),
        Candidate("cache60", new PromptCachingLever(new() { TimeToLive = CacheTimeToLive.OneHour })),
    ];

    private static LeverCandidate Candidate(string id, ILever lever) => new() { Id = id, Lever = lever, EffortWeeks = 1m, QualityRisk = 0.05m };

    private static ModelPrices Priced(string name, params (TokenPriceKind Kind, decimal Dollars)[] prices) => new()
    {
        Name = name,
        TokenPrices = prices.ToImmutableDictionary(price => price.Kind, price => UsdPerMillionTokens.FromDollars(price.Dollars)),
    };
}
