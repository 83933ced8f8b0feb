using System.Collections.Immutable;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Application.Tests.FeatureEvaluation;

/// <summary>A request of 2,000 + 500 tokens costs 0.01 USD with the teacher and 0.001 USD with the student; training is free.</summary>
public sealed class VerdictTests
{
    private const string Teacher = "teacher";
    private const string Student = "student";

    private static readonly DistillationAssumptions Free = new() { Student = Student, Prompts = 0, InputTokensPerPrompt = 1, OutputTokensPerPrompt = 1 };

    [Fact]
    public void Of_PaysBackInTime_RecommendsWithFigures()
    {
        var verdict = Judge(OptionIds.OnDemand, Free with { EngineeringCost = Usd.FromDollars(4_500) });

        Assert.Equal(
            "At 2.5\u00A0B tokens a month, a distilled student on demand is $9,000 cheaper each month; it pays back in 16 days, "
            + "and loses below 104.2\u00A0M tokens a month.",
            verdict.Sentence);
        Assert.Equal(OptionIds.OnDemand, verdict.BestOptionId);
    }

    [Fact]
    public void Of_TooLittleVolume_NamesTheVolumeThatWouldDo() => AssertStay(
        "At 2.5\u00A0B tokens a month a distilled student on demand is $9,000 cheaper each month, which does not earn back its one-time cost of "
        + "$200,000 within 12 months; from 4.6\u00A0B tokens a month on it does.",
        Judge(OptionIds.OnDemand, Free with { EngineeringCost = Usd.FromDollars(200_000) }));

    [Fact]
    public void Of_ShrinkingVolumeAboveTheCrossover_DoesNotCallTheTeacherCheapest() => AssertStay(
        "At 2.5\u00A0B tokens a month a distilled student on demand starts $9,000 cheaper a month, which does not earn back its one-time cost of "
        + "$20,000 within 12 months.",
        Judge(OptionIds.OnDemand, Free with { EngineeringCost = Usd.FromDollars(20_000) }, growth: -0.5m));

    [Fact]
    public void Of_Retraining_CountsToWhatIsNotEarnedBack() => AssertStay(
        "At 2.5\u00A0B tokens a month a distilled student on demand starts $9,000 cheaper a month, which does not earn back its one-time cost of "
        + "$8,000 and its retraining within 12 months.",
        Judge(OptionIds.OnDemand, Free with { EvaluationCost = Usd.FromDollars(8_000), RetrainEveryMonths = 2 }, growth: -0.5m));

    [Fact]
    public void Of_EarnedBackButNotTheInterest_SaysSo() => AssertStay(
        "At 2.5\u00A0B tokens a month a distilled student on demand is $9,000 cheaper each month, which earns back its one-time cost of $107,000 in "
        + "11.9 months, but not at a discount rate of 10\u00A0% a year.",
        Judge(OptionIds.OnDemand, Free with { EngineeringCost = Usd.FromDollars(107_000) }, discountRate: 0.10m));

    [Fact]
    public void Of_EarnedBackToTheDollar_SaysThatItBreaksEven() => AssertStay(
        "At 2.5\u00A0B tokens a month a distilled student on demand is $9,000 cheaper each month, which just breaks even: it earns back its one-time "
        + "cost of $108,000 in 12 months, and no more.",
        Judge(OptionIds.OnDemand, Free with { EngineeringCost = Usd.FromDollars(108_000) }));

    [Fact]
    public void Of_CheaperAtFirstAndAsMuchDearerLater_SaysThatItBreaksEven() => AssertStay(
        "At 2.5\u00A0B tokens a month a distilled student on demand starts $2,250 cheaper a month, but just breaks even over 2 months.",
        Judge(OptionIds.OnDemand, Free, growth: -0.5m, storage: 6_750, horizonMonths: 2));

    [Fact]
    public void Of_CheaperOnlyAtFirst_SaysSo() => AssertStay(
        "At 2.5\u00A0B tokens a month a distilled student on demand starts $4,000 cheaper a month, but is dearer over 12 months.",
        Judge(OptionIds.OnDemand, Free, growth: -0.5m, storage: 5_000));

    [Fact]
    public void Of_CheaperFromMoreVolumeOn_NamesIt() => AssertStay(
        "At 2.5\u00A0B tokens a month the teacher on demand is the cheapest; a distilled student on demand is cheaper from 5.6\u00A0B tokens a month on.",
        Judge(OptionIds.OnDemand, Free, storage: 20_000));

    [Fact]
    public void Of_NoVolumeHelps_SaysSo() => AssertStay(
        "At 2.5\u00A0B tokens a month the teacher on demand is the cheapest; no volume makes a distilled student cheaper under these assumptions.",
        Judge(OptionIds.NoCommitment, Free with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } }, hourly: 0.31m));

    [Fact]
    public void Of_VolumeInALosingRange_NamesTheRange() => AssertStay(
        "At 8.8\u00A0M tokens a month the teacher on demand is the cheapest; a distilled student on reserved capacity without commitment is cheaper from "
        + "5\u00A0M tokens a month on, but not between 7.5\u00A0M and 10\u00A0M.",
        Judge(OptionIds.NoCommitment, Free with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } }, hourly: 0.2m, requests: 3_500));

    /// <summary>Six months are sized for their busiest: month 1 pays for the units of month 6.</summary>
    [Fact]
    public void Of_DearerAtFirstAboveTheCrossover_SpeaksOfTheHorizon() => AssertStay(
        "At 7\u00A0M tokens a month the teacher on demand is the cheapest over 2 months.",
        Judge(
            OptionIds.SixMonths, Free with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.SixMonths } },
            hourly: 0.2m, requests: 2_800, growth: 0.1m, horizonMonths: 2));

    [Fact]
    public void Of_GrowthThatMakesItPay_NamesNoVolumeAboveTodays()
    {
        var verdict = Judge(OptionIds.OnDemand, Free with { EngineeringCost = Usd.FromDollars(200_000) }, growth: 0.2m);

        Assert.Equal("At 2.5\u00A0B tokens a month, a distilled student on demand starts $9,000 cheaper a month; it pays back in 9.3 months.", verdict.Sentence);
        Assert.Equal(OptionIds.OnDemand, verdict.BestOptionId);
    }

    [Fact]
    public void Of_GrowthAboveTheCrossover_NamesItForASteadyVolume() => Assert.Equal(
        "At 2.5\u00A0B tokens a month, a distilled student on demand starts $9,000 cheaper a month; it pays back in 16 days, "
        + "and at a steady volume loses below 104.2\u00A0M tokens a month.",
        Judge(OptionIds.OnDemand, Free with { EngineeringCost = Usd.FromDollars(4_500) }, growth: 0.1m).Sentence);

    [Fact]
    public void Of_ShrinkingVolumeBelowTheCrossover_NamesItForASteadyVolume() => AssertStay(
        "At 2.5\u00A0B tokens a month a distilled student on demand starts $9,000 cheaper a month, which does not earn back its one-time cost of "
        + "$200,000 within 12 months; at a steady volume it does from 4.6\u00A0B tokens a month on.",
        Judge(OptionIds.OnDemand, Free with { EngineeringCost = Usd.FromDollars(200_000) }, growth: -0.5m));

    [Fact]
    public void Of_ShrinkingVolumeAndDearer_NamesTheCrossoverForASteadyVolume() => AssertStay(
        "At 2.5\u00A0B tokens a month the teacher on demand is the cheapest; at a steady volume a distilled student on demand is cheaper from "
        + "5.6\u00A0B tokens a month on.",
        Judge(OptionIds.OnDemand, Free, growth: -0.5m, storage: 20_000));

    [Fact]
    public void Of_ShrinkingVolumeInALosingRange_NamesTheRangeForASteadyVolume() => AssertStay(
        "At 8.8\u00A0M tokens a month the teacher on demand is the cheapest; at a steady volume a distilled student on reserved capacity without "
        + "commitment is cheaper from 5\u00A0M tokens a month on, but not between 7.5\u00A0M and 10\u00A0M.",
        Judge(
            OptionIds.NoCommitment, Free with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } }, growth: -0.01m, hourly: 0.2m,
            requests: 3_500));

    [Fact]
    public void Of_GrowthAndNoCrossover_SpeaksOfSteadyVolumes() => AssertStay(
        "At 2.5\u00A0B tokens a month the teacher on demand is the cheapest; no steady volume makes a distilled student cheaper under these assumptions.",
        Judge(OptionIds.NoCommitment, Free with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } }, growth: 0.1m, hourly: 0.31m));

    [Fact]
    public void Of_AnotherOptionIsCheaperAtFirst_SpeaksOfTheNearest()
    {
        var verdict = Judge(
            [
                new(OptionIds.OnDemand, [new DistillationLever(Free with { EngineeringCost = Usd.FromDollars(200) })]),
                new(OptionIds.NoCommitment, [new DistillationLever(Free with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } })]),
            ],
            growth: 0.02m, hourly: 0.18m, requests: 1_500);

        AssertStay(
            "At 3.8\u00A0M tokens a month a distilled student on reserved capacity without commitment comes nearest: it starts $3.00 dearer a month, "
            + "and does not make up for it within 12 months.",
            verdict);
        Assert.Equal(OptionIds.NoCommitment, verdict.Option?.Id);
    }

    [Fact]
    public void Of_NothingToEarnBack_PaysBackAtOnce() => Assert.EndsWith(
        "is $9,000 cheaper each month; it pays back at once.", Judge(OptionIds.OnDemand, Free).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Of_Recommendation_IsTheOptionSpokenOf() =>
        Assert.Equal(OptionIds.OnDemand, Judge(OptionIds.OnDemand, Free).Option?.Id);

    [Fact]
    public void Of_CheaperFromMoreVolumeOn_SaysWhichOptionVolumeTurns() =>
        Assert.Equal(OptionIds.OnDemand, Judge(OptionIds.OnDemand, Free, storage: 20_000).TurnedByVolume?.Id);

    private static void AssertStay(string expected, Verdict verdict)
    {
        Assert.Equal("Do not distil. " + expected, verdict.Sentence);
        Assert.Null(verdict.BestOptionId);
    }

    private static Verdict Judge(
        string optionId, DistillationAssumptions distillation, decimal growth = 0, decimal discountRate = 0, decimal storage = 0, decimal hourly = 0,
        decimal requests = 1_000_000, int horizonMonths = 12) =>
        Judge([new ScenarioOption(optionId, [new DistillationLever(distillation)])], growth, discountRate, storage, hourly, requests, horizonMonths);

    private static Verdict Judge(
        IReadOnlyList<ScenarioOption> options, decimal growth = 0, decimal discountRate = 0, decimal storage = 0, decimal hourly = 0,
        decimal requests = 1_000_000, int horizonMonths = 12)
    {
        var scenario = new Scenario
        {
            Name = "Test",
            HorizonMonths = horizonMonths,
            AnnualDiscountRate = discountRate,
            HoursPerMonth = 100,
            Workload = new Workload
            {
                RequestsPerMonth = requests,
                InputTokensPerRequest = 2_000,
                OutputTokensPerRequest = 500,
                MonthlyGrowthRate = growth,
            },
            Models = new[]
            {
                Model(Teacher, (TokenPriceKind.Input, 3m), (TokenPriceKind.Output, 8m)),
                Model(
                    Student, (TokenPriceKind.Input, 0.25m), (TokenPriceKind.Output, 1m), (TokenPriceKind.CustomInput, 0.25m),
                    (TokenPriceKind.CustomOutput, 1m), (TokenPriceKind.Training, 2m)) with
                {
                    StoragePerMonth = Usd.FromDollars(storage),
                    ModelUnit = new ModelUnitOffer
                    {
                        HourlyPrices = ProvisionedHosting.Terms.ToImmutableDictionary(term => term, _ => UsdPerModelUnitHour.FromDollars(hourly)),
                        InputTokensPerMinute = 1_000,
                        OutputTokensPerMinute = 1_000,
                    },
                },
            }.ToDictionary(model => model.Name),
            BaselineModel = Teacher,
            Options = options,
        };
        var answer = ScenarioEvaluation.Evaluate(scenario);
        Assert.Empty(answer.Faults);
        return Verdict.Of(new WorkspaceView
        {
            Feature = new Feature { Id = "test", Name = "Test" },
            Assumptions = new WorkspaceAssumptions(),
            Models = null,
            BilledMonths = [],
            Volumes = [],
            EnteredVolumes = [],
            BilledAsOf = null,
            Prices = new([]),
            EvaluatedOn = new DateOnly(2026, 11, 22),
            Scenario = scenario,
            Result = answer.Result,
        });
    }

    private static ModelPrices Model(string name, params (TokenPriceKind Kind, decimal Dollars)[] prices) => new()
    {
        Name = name,
        TokenPrices = prices.ToImmutableDictionary(price => price.Kind, price => UsdPerMillionTokens.FromDollars(price.Dollars)),
    };
}
