using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Tests.Scenarios;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Levers;

public sealed class SpecialistsLeverTests
{
    [Fact]
    public void Specialists_TwoWithARest_AreWeighted()
    {
        var option = Plain.WithSpecialists(Share(0.5m, Distillation), Share(0.3m, Distillation with { EngineeringCost = Dollars(7m) })).EvaluateOne();

        // 6.50 each and 7; 0.8 x 1 on students, 0.2 x 10 on the baseline model, 2 x 2 of storage.
        Assert.Equal((Dollars(20m), Dollars(6.8m)), (option.OneTimeCost, option.MonthlyCost));
    }

    [Fact]
    public void Specialists_OneForEverything_IsADistillation()
    {
        var student = Distillation with
        {
            EscalationRate = 0.1m,
            RetrainEveryMonths = 2,
            Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.SixMonths },
        };
        var one = (Plain with { HorizonMonths = 8 }).WithSpecialists(Share(1m, student)).EvaluateOne();
        var plain = (Plain with { HorizonMonths = 8 }).With(new DistillationLever(student)).EvaluateOne();

        Assert.Equal(plain.Months, one.Months);
        Assert.Equal(plain.Hosting, one.Hosting);
        Assert.Equal((plain.Crossover.TokensPerMonth, plain.NetPresentValue), (one.Crossover.TokensPerMonth, one.NetPresentValue));
    }

    [Fact]
    public void Specialists_OnModelUnits_EachNeedItsOwn()
    {
        var student = Distillation with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } };
        var option = Plain.WithSpecialists(Share(0.5m, student), Share(0.5m, student)).EvaluateOne();

        // A third of a unit's input is one unit; its halves are two.
        Assert.Equal((2L, Dollars(600m)), (option.Hosting!.ModelUnits, option.Hosting.MonthlyCost));
        Assert.InRange(option.Hosting.Utilization, 0.16666666m, 0.16666667m);
    }

    [Fact]
    public void Specialists_RetrainedAtDifferentTimes_PayEachInItsMonth()
    {
        var scenario = Plain.WithSpecialists(
            Share(0.5m, Distillation with { RetrainEveryMonths = 2 }), Share(0.5m, Distillation with { RetrainEveryMonths = 3 }));

        // 6.50 each: in months 3 and 5, and in month 4.
        Assert.Equal([0m, 0m, 6.5m, 6.5m, 6.5m, 0m], scenario.EvaluateOne().Months.Select(month => month.RetrainingCost.Amount));
    }

    [Fact]
    public void Specialists_WithDerivedCacheHits_EachSeesOnlyItsOwnTraffic()
    {
        var halves = Plain.With([.. Two(0.5m), new PromptCachingLever(new())]).EvaluateOne();
        var whole = Plain.With(new SpecialistsLever([new() { RequestShare = 1m, Student = Distillation }]), new PromptCachingLever(new())).EvaluateOne();

        // Half the traffic keeps a context warm less often: more misses on both sides, and one more model to store.
        Assert.True(halves.MonthlyCost - Dollars(2m) > whole.MonthlyCost);
    }

    [Fact]
    public void Check_MoreThanAllRequests_IsRefusedByPlace()
    {
        var answer = ScenarioEvaluator.Evaluate(Plain.With(Two(0.6m)));
        Assert.Equal("options[0].levers[0].students: takes 1.2 of the requests; the shares may add up to 1 at most", Assert.Single(answer.Faults).ToString());
    }

    [Fact]
    public void Check_UnknownStudent_IsRefusedByPlace()
    {
        var answer = ScenarioEvaluator.Evaluate(Plain.WithSpecialists(Share(0.5m, Distillation), Share(0.5m, Distillation with { Student = "tiny" })));
        Assert.Equal("options[0].levers[0].students[1].student: 'tiny' is not in models", Assert.Single(answer.Faults).ToString());
    }

    [Fact]
    public void ServiceTier_Flex_HasItsOwnPrices()
    {
        var models = Book(BigModel with
        {
            TokenPrices = BigModel.TokenPrices
                .Add(TokenPriceKind.FlexInput, UsdPerMillionTokens.FromDollars(1.5m))
                .Add(TokenPriceKind.FlexOutput, UsdPerMillionTokens.FromDollars(4m)),
        });
        var flex = new ServiceTierLever(new() { Tier = RequestTier.Flex, RequestShare = 0.5m });

        Assert.Equal(Dollars(7.5m), (Plain with { Models = models }).With(flex).EvaluateOne().MonthlyCost);

        // Batch takes its half first; of the other half half is flex: 2.5 + 1.25 + 2.5.
        Assert.Equal(
            Dollars(6.25m), (Plain with { Models = models }).With(flex, new BatchLever(new() { RequestShare = 0.5m })).EvaluateOne().MonthlyCost);
    }

    [Fact]
    public void ServiceTier_WhereThereIsNone_SaysWhy()
    {
        var priority = new ServiceTierLever(new() { Tier = RequestTier.Priority });
        Assert.Equal(
            ["models.big.priorityInput", "models.big.priorityOutput"], Plain.With(priority).ReasonsOfOne().Select(reason => reason.Split(' ')[0]));
        Assert.Contains("custom models", Assert.Single(Plain.With(priority, new DistillationLever(Distillation)).ReasonsOfOne()), StringComparison.Ordinal);
        var units = new BaseModelLever(new() { Model = Small, Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } });
        Assert.Contains("paid by time", Assert.Single(Plain.With(priority, units).ReasonsOfOne()), StringComparison.Ordinal);
    }

    private static Specialist Share(decimal share, DistillationAssumptions student) => new() { RequestShare = share, Student = student };

    private static ILever[] Two(decimal share) => [new SpecialistsLever([Share(share, Distillation), Share(share, Distillation)])];
}

/// <summary>Specialists as one lever of a scenario.</summary>
internal static class SpecialistScenarios
{
    public static Scenario WithSpecialists(this Scenario scenario, params Specialist[] students) => scenario.With(new SpecialistsLever(students));
}
