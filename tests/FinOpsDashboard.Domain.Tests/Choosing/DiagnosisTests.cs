using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Choosing;

/// <summary>Each rule held against a feature that it is made for, and against one that breaks each of its conditions in turn.</summary>
public sealed class DiagnosisTests
{
    /// <summary>A feature for which every lever fits, so that one fact at a time can be taken away.</summary>
    private static readonly FeatureFacts Everything = new()
    {
        MonthlyCost = Dollars(10_000m),
        RepeatedContextCost = Dollars(4_500m),
        InputCost = Dollars(7_000m),
        OutputCost = Dollars(3_000m),
        RequestsPerMonth = 1_000_000m,
        RepeatedContextTokens = 3_000m,
        PriceOverSmallerModel = 80m,
        VolumeVariation = 0.1m,
        HasPromptCache = true,
        MinimumCacheableTokens = 1_024m,
        CacheHitsAboveBreakEven = 0.7m,
        HasBatch = true,
        HasFlex = true,
        HasStudent = true,
        DeferrableShare = 0.5m,
        EasyShare = 0.5m,
        RepeatedQuestionShare = 0.3m,
        CompressibleShare = 0.5m,
        IsNarrow = true,
        KindsOfRequests = 3,
        LacksFacts = true,
        SmallerModelFailsOnFormOnly = true,
        SmallerModelIsGoodEnough = true,
    };

    private static readonly FeatureFacts Unknown = new()
    {
        MonthlyCost = Dollars(10_000m),
        RepeatedContextCost = Dollars(4_500m),
        InputCost = Dollars(7_000m),
        OutputCost = Dollars(3_000m),
        RequestsPerMonth = 1_000_000m,
        RepeatedContextTokens = 3_000m,
    };

    public static TheoryData<string, string, FeatureFacts> BrokenConditions => new()
    {
        { BaseModelLever.KindName, "No smaller model", Everything with { PriceOverSmallerModel = 1.2m } },
        { BaseModelLever.KindName, "not good enough", Everything with { SmallerModelIsGoodEnough = false } },
        { PromptCachingLever.KindName, "no prompt cache", Everything with { HasPromptCache = false } },
        { PromptCachingLever.KindName, "shorter than what the cache takes", Everything with { RepeatedContextTokens = 900m } },
        { PromptCachingLever.KindName, "shorter than what the cache takes", Everything with { RepeatedContextTokens = 0m, MinimumCacheableTokens = null } },
        { PromptCachingLever.KindName, "Too little of the bill is repeated", Everything with { RepeatedContextCost = Dollars(1_000m) } },
        { PromptCachingLever.KindName, "too rarely", Everything with { CacheHitsAboveBreakEven = -0.1m } },
        { BatchLever.KindName, "no batch inference", Everything with { HasBatch = false } },
        { BatchLever.KindName, "Too few requests can wait", Everything with { DeferrableShare = 0.1m } },
        { ServiceTierLever.KindName, "no flex tier", Everything with { HasFlex = false } },
        { ServiceTierLever.KindName, "Too few requests tolerate", Everything with { DeferrableShare = 0.1m } },
        { RoutingLever.KindName, "Too few requests are easy", Everything with { EasyShare = 0.1m } },
        { RoutingLever.KindName, "does not cost enough less", Everything with { PriceOverSmallerModel = 2m } },
        { ResponseCacheLever.KindName, "Too few requests ask", Everything with { RepeatedQuestionShare = 0.05m } },
        { PromptCompressionLever.KindName, "Too little of the input", Everything with { CompressibleShare = 0.1m } },
        { PromptCompressionLever.KindName, "too small a part", Everything with { InputCost = Dollars(1_000m), RepeatedContextCost = Dollars(500m) } },
        { RagLever.KindName, "lacks no facts", Everything with { LacksFacts = false } },
        { FineTuningLever.KindName, "more than form", Everything with { SmallerModelFailsOnFormOnly = false } },
        { FineTuningLever.KindName, "bill is too small", Everything with { MonthlyCost = Dollars(900m) } },
        { DistillationLever.KindName, "does not distil", Everything with { HasStudent = false } },
        { DistillationLever.KindName, "would not cost enough less", Everything with { PriceOverSmallerModel = 4m } },
        { DistillationLever.KindName, "too broad", Everything with { IsNarrow = false } },
        { DistillationLever.KindName, "bill is too small", Everything with { MonthlyCost = Dollars(900m) } },
        { DistillationLever.KindName, "moves too much", Everything with { VolumeVariation = 0.5m } },
        { SpecialistsLever.KindName, "does not distil", Everything with { HasStudent = false } },
        { SpecialistsLever.KindName, "would not cost enough less", Everything with { PriceOverSmallerModel = 4m } },
        { SpecialistsLever.KindName, "one kind of requests", Everything with { KindsOfRequests = 1 } },
        { SpecialistsLever.KindName, "bill is too small", Everything with { MonthlyCost = Dollars(900m) } },
        { SpecialistsLever.KindName, "moves too much", Everything with { VolumeVariation = 0.5m } },
    };

    [Fact]
    public void Of_FeatureThatIsMadeForAllLevers_EachFits() => Assert.All(
        Diagnosis.Of(Everything).Advice.Where(advice => advice.Rule.Kind.Length > 0),
        advice => Assert.Equal((LeverFit.Fits, 0), (advice.Fit, advice.Disqualifiers.Count)));

    [Theory]
    [MemberData(nameof(BrokenConditions))]
    public void Of_OneConditionBroken_DisqualifiesTheLeverWithItsReason(string kind, string disqualifier, FeatureFacts facts)
    {
        var advice = Diagnosis.Of(facts).Advice.Single(advice => advice.Rule.Kind == kind);
        Assert.Equal(LeverFit.DoesNotFit, advice.Fit);
        Assert.Contains(advice.Disqualifiers, told => told.Contains(disqualifier, StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_EachCondition_IsBrokenBySomeCaseAbove()
    {
        var broken = BrokenConditions
            .SelectMany(row => Diagnosis.Of(row.Data.Item3).Advice.Where(advice => advice.Rule.Kind == row.Data.Item1).SelectMany(advice => advice.Disqualifiers))
            .ToHashSet();
        Assert.Empty(LeverRules.All.Where(rule => rule.Kind.Length > 0).SelectMany(rule => rule.Conditions).Select(condition => condition.Disqualifier).Except(broken));
    }

    [Fact]
    public void Of_NothingKnownButTheBill_AsksInsteadOfGuessing()
    {
        var advice = Diagnosis.Of(Unknown).Advice;
        Assert.DoesNotContain(advice, item => item.Fit == LeverFit.Fits);
        Assert.All(advice.Where(item => item.Fit == LeverFit.Open), item => Assert.NotEmpty(item.Questions));
        Assert.Equal(LeverFit.Open, advice.Single(item => item.Rule.Kind == DistillationLever.KindName).Fit);
    }

    [Theory]
    [InlineData(150, "0.1")]
    [InlineData(10_000, "1.5")]
    public void Of_SmallOrSpiky_AdvisesToLeaveItAsItIs(int cost, string variation)
    {
        var facts = Everything with
        {
            MonthlyCost = Dollars(cost),
            VolumeVariation = decimal.Parse(variation, System.Globalization.CultureInfo.InvariantCulture),
        };
        Assert.Equal("", Diagnosis.Of(facts).Advice[0].Rule.Kind);
    }

    [Theory]
    [InlineData(150, null, LeverFit.Fits)]
    [InlineData(5_000, null, LeverFit.Open)]
    [InlineData(5_000, "0.2", LeverFit.DoesNotFit)]
    public void Of_VolumeOfOneMonth_DoesNotSayThatItIsSteady(int cost, string? variation, LeverFit expected)
    {
        var facts = Everything with
        {
            MonthlyCost = Dollars(cost),
            VolumeVariation = variation is null ? null : decimal.Parse(variation, System.Globalization.CultureInfo.InvariantCulture),
        };
        Assert.Equal(expected, Diagnosis.Of(facts).Advice.Single(advice => advice.Rule.Kind.Length == 0).Fit);
    }

    [Fact]
    public void Of_RepeatedContextUnknown_AsksForItInsteadOfRulingTheCacheOut()
    {
        var advice = Diagnosis.Of(Everything with { RepeatedContextTokens = null, RepeatedContextCost = null })
            .Advice.Single(item => item.Rule.Kind == PromptCachingLever.KindName);
        Assert.Equal(LeverFit.Open, advice.Fit);
        Assert.Equal("How many tokens at the front are the same in every request?", Assert.Single(advice.Questions.Distinct()));
    }

    [Fact]
    public void Of_Retrieval_IsNeverASaving() =>
        Assert.Contains("never as a saving", LeverRules.All.Single(rule => rule.Kind == RagLever.KindName).Note, StringComparison.Ordinal);

    [Fact]
    public void Of_OpenAndFailed_DoesNotFit()
    {
        var advice = Diagnosis.Of(Unknown with { HasBatch = false }).Advice.Single(advice => advice.Rule.Kind == BatchLever.KindName);
        Assert.Equal((LeverFit.DoesNotFit, 1, 1), (advice.Fit, advice.Disqualifiers.Count, advice.Questions.Count));
    }

    [Theory]
    [InlineData(5_000, 2_000, 0, 1, CostDriver.RepeatedContext)]
    [InlineData(1_000, 8_000, 0, 1, CostDriver.Output)]
    [InlineData(0, 0, 6_000, 1, CostDriver.IdleCapacity)]
    [InlineData(4_500, 2_000, 0, 80, CostDriver.ModelPrice)]
    [InlineData(9_500, 500, 0, 20, CostDriver.RepeatedContext)]
    [InlineData(1_000, 2_000, 0, 2, CostDriver.Volume)]
    public void Dominant_Bill_IsTheDriverFurthestBeyondItsThreshold(int repeated, int output, int idle, int ratio, CostDriver expected)
    {
        var facts = Everything with
        {
            RepeatedContextCost = Dollars(repeated),
            OutputCost = Dollars(output),
            InputCost = Dollars(10_000 - output - idle),
            IdleCapacityCost = Dollars(idle),
            PriceOverSmallerModel = ratio,
        };
        Assert.Equal(expected, Diagnosis.Of(facts).Dominant.Driver);
    }

    [Fact]
    public void Of_NoBillAtAll_NeitherDividesNorAdvises()
    {
        var nothing = Unknown with { MonthlyCost = Usd.Zero, RepeatedContextCost = Usd.Zero, InputCost = Usd.Zero, OutputCost = Usd.Zero };
        Assert.Equal(CostDriver.Volume, Diagnosis.Of(nothing).Dominant.Driver);
        Assert.Equal(LeverFit.Fits, Diagnosis.Of(nothing).Advice[0].Fit);
    }
}
