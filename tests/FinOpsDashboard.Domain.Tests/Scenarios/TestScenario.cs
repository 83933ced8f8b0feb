using System.Collections.Immutable;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Domain.Tests.Scenarios;

/// <summary>A scenario with round numbers: a request costs 0.01 USD on the big model and 0.001 USD on the small one.</summary>
internal static class TestScenario
{
    public const string Big = "big";
    public const string Small = "small";

    /// <summary>1,000 requests of 2,000 + 500 tokens; 10 USD a month on the big model.</summary>
    public static readonly Workload Workload = new()
    {
        RequestsPerMonth = 1_000m,
        InputTokensPerRequest = 2_000m,
        OutputTokensPerRequest = 500m,
        RepeatedContextTokensPerRequest = 1_000m,
    };

    /// <summary>2,000 x 3 + 500 x 8 = 10,000 USD per million requests.</summary>
    public static readonly ModelPrices BigModel = Model(
        Big,
        (TokenPriceKind.Input, 3m),
        (TokenPriceKind.Output, 8m),
        (TokenPriceKind.CacheRead, 0.3m),
        (TokenPriceKind.CacheWrite, 3.75m),
        (TokenPriceKind.CacheWriteOneHour, 6m),
        (TokenPriceKind.BatchInput, 1.5m),
        (TokenPriceKind.BatchOutput, 4m));

    /// <summary>2,000 x 0.25 + 500 x 1 = 1,000 USD per million requests, as it is and as a custom model.</summary>
    public static readonly ModelPrices SmallModel = Model(
        Small,
        (TokenPriceKind.Input, 0.25m),
        (TokenPriceKind.Output, 1m),
        (TokenPriceKind.CacheRead, 0.025m),
        (TokenPriceKind.CacheWrite, 0.25m),
        (TokenPriceKind.Training, 2m),
        (TokenPriceKind.CustomInput, 0.25m),
        (TokenPriceKind.CustomOutput, 1m)) with
    {
        StoragePerMonth = Usd.FromDollars(2m),
        ModelUnit = new()
        {
            HourlyPrices = new Dictionary<CommitmentTerm, UsdPerModelUnitHour>
            {
                [CommitmentTerm.None] = UsdPerModelUnitHour.FromDollars(3m),
                [CommitmentTerm.OneMonth] = UsdPerModelUnitHour.FromDollars(2m),
                [CommitmentTerm.SixMonths] = UsdPerModelUnitHour.FromDollars(1m),
            }.ToImmutableDictionary(),
            InputTokensPerMinute = 1_000m,
            OutputTokensPerMinute = 1_000m,
        },
    };

    /// <summary>Six months of 100 hours (6,000 minutes), no discount rate.</summary>
    public static readonly Scenario Plain = new()
    {
        Name = "Test",
        HorizonMonths = 6,
        HoursPerMonth = 100m,
        Workload = Workload,
        Models = Book(BigModel, SmallModel),
        BaselineModel = Big,
        Options = [],
    };

    /// <summary>1,000 prompts of 700 + 300 tokens: 1,000 x (700 x 3 + 300 x 8) / 1e6 = 4.50 of answers, 1M tokens x 2 = 2 of training.</summary>
    public static readonly DistillationAssumptions Distillation = new()
    {
        Student = Small,
        Prompts = 1_000m,
        InputTokensPerPrompt = 700m,
        OutputTokensPerPrompt = 300m,
    };

    public static Dictionary<string, ModelPrices> Book(params ModelPrices[] models) => models.ToDictionary(model => model.Name);

    public static ModelPrices Model(string name, params (TokenPriceKind Kind, decimal Dollars)[] prices) => new()
    {
        Name = name,
        TokenPrices = prices.ToImmutableDictionary(price => price.Kind, price => UsdPerMillionTokens.FromDollars(price.Dollars)),
    };

    public static Scenario With(this Scenario scenario, params ILever[] levers) =>
        scenario with { Options = [.. scenario.Options, new($"option-{scenario.Options.Count}", levers)] };

    /// <summary>The only option, which has to be applicable.</summary>
    public static EvaluatedOption EvaluateOne(this Scenario scenario) =>
        Assert.IsType<EvaluatedOption>(Assert.Single(Result(scenario).Options));

    /// <summary>The reasons of the only option, which has to be not applicable.</summary>
    public static IReadOnlyList<string> ReasonsOfOne(this Scenario scenario) =>
        Assert.IsType<NotApplicableOption>(Assert.Single(Result(scenario).Options)).Reasons;

    public static ScenarioResult Result(this Scenario scenario)
    {
        var answer = ScenarioEvaluator.Evaluate(scenario);
        Assert.Empty(answer.Faults);
        return answer.Result!;
    }

    public static Usd Dollars(decimal amount) => Usd.FromDollars(amount);

    /// <summary>Equal to a relative 1e-9, as far as results are promised to agree with the formulas.</summary>
    public static void AssertClose(decimal expected, decimal actual) =>
        Assert.InRange(actual, expected - (expected * 1e-9m), expected + (expected * 1e-9m));
}
