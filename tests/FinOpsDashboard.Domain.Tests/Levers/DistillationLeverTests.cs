using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Tests.Scenarios;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Levers;

public sealed class DistillationLeverTests
{
    [Fact]
    public void Apply_OnDemand_ChargesStudentTokensAndStorage()
    {
        var option = Evaluate(Distillation with { EvaluationCost = Dollars(3m), EngineeringCost = Dollars(40m) });

        // Answers 4.50 + training 2 + evaluation 3 + engineering 40.
        Assert.Equal(Dollars(49.5m), option.OneTimeCost);

        // 1,000 requests x 0.001 + storage 2 = 3 against 10; six months of 3 and 49.50 once.
        Assert.Equal(Dollars(3m), option.MonthlyCost);
        Assert.Equal(Dollars(7m), option.MonthlySavings);
        Assert.Equal(Dollars(67.5m), option.TotalCost);

        // 67.50 over 6,000 requests.
        Assert.Equal(Dollars(11.25m), option.CostPerThousandRequests);

        // 6 x 7 = 42 does not earn 49.50 back.
        Assert.Null(option.PaybackMonths);
        Assert.Equal(Dollars(-7.5m), option.NetPresentValue);
        Assert.Equal(-7.5m / 49.5m, option.ReturnOnInvestment);
        Assert.Null(option.Hosting);

        // (49.50 / 6 + 2) a month is earned by 10.25 / 0.009 requests of 2,500 tokens.
        AssertClose(10.25m / 0.009m * 2_500m, option.Crossover.TokensPerMonth);
        Assert.Empty(option.Crossover.LosingIntervals);
    }

    [Fact]
    public void Apply_OneTimeCostSmallerThanAMonthOfSavings_PaysBackWithinTheMonth()
    {
        // 6.50 once, 7 saved each month.
        Assert.Equal(6.5m / 7m, Evaluate(Distillation).PaybackMonths);
    }

    [Fact]
    public void Apply_TeacherNamed_AnswersComeAtItsPrice()
    {
        var option = Evaluate(Distillation with { Teacher = Small, Epochs = 3m });

        // 1,000 x (700 x 0.25 + 300 x 1) / 1e6 = 0.475, and three epochs of 2.
        Assert.Equal(Dollars(6.475m), option.OneTimeCost);
    }

    [Fact]
    public void Apply_Escalation_ChargesTheTeacherInAddition()
    {
        // A tenth of 1,000 requests again at 0.01 = 1, beside 1 for the student and 2 of storage.
        Assert.Equal(Dollars(4m), Evaluate(Distillation with { EscalationRate = 0.1m }).MonthlyCost);
    }

    [Fact]
    public void Apply_Retraining_FallsIntoMonthsAfterEachIntervalWithoutEngineering()
    {
        var option = Evaluate(Distillation with { EngineeringCost = Dollars(40m), EvaluationCost = Dollars(3m), RetrainEveryMonths = 2 });

        // Months 3 and 5: 4.50 + 2 + 3. Month 7 is beyond the horizon.
        Assert.Equal([0m, 0m, 9.5m, 0m, 9.5m, 0m], option.Months.Select(month => month.RetrainingCost.Amount));
        Assert.Equal(Dollars(49.5m + (6 * 3m) + 19m), option.TotalCost);
    }

    [Fact]
    public void Apply_RetrainingDipsBelowZeroAgain_PaybackIsTheLastCrossing()
    {
        // Once 4.50 + 2 + 5 + 1 = 12.50; 7 saved each month; retraining 11.50 in months 3 and 5.
        var option = Evaluate(Distillation with { EngineeringCost = Dollars(1m), EvaluationCost = Dollars(5m), RetrainEveryMonths = 2 });

        // The curve is above 0 after months 2 and 4, and stays there only from month 6 on: 5 + 0.5 / 7.
        Assert.Equal([-5.5m, 1.5m, -3m, 4m, -0.5m, 6.5m], option.Months.Select(month => month.CumulativeSavings.Amount));
        Assert.Equal(5m + (0.5m / 7m), option.PaybackMonths);
    }

    [Theory]
    [InlineData(CommitmentTerm.None, 300)]
    [InlineData(CommitmentTerm.OneMonth, 200)]
    [InlineData(CommitmentTerm.SixMonths, 100)]
    public void Apply_Provisioned_ChargesHoursAndNoTokens(CommitmentTerm commitment, int hours)
    {
        var option = Evaluate(Distillation with { Hosting = new ProvisionedHosting { Commitment = commitment } });

        // 1,000 x 2,000 tokens in 6,000 minutes are 333 a minute: one unit, a third used.
        Assert.Equal(Dollars(hours + 2m), option.MonthlyCost);
        Assert.Equal(1, option.Hosting!.ModelUnits);
        AssertClose(1m / 3m, option.Hosting.Utilization);
        Assert.Equal(Dollars(hours), option.Hosting.MonthlyCost);
        Assert.Equal(Dollars(0m), option.Hosting.StrandedCommitmentCost);
    }

    [Fact]
    public void Apply_ProvisionedWithChargeTokens_CountsBoth()
    {
        var option = Evaluate(Distillation with
        {
            Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None, ChargeTokens = true },
        });

        Assert.Equal(Dollars(303m), option.MonthlyCost);
        Assert.Equal(Dollars(300m), option.Hosting!.MonthlyCost);
    }

    [Fact]
    public void Apply_PromptCachingOnModelUnits_WarnsAndChangesNothing()
    {
        var hosted = Distillation with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } };
        var option = Plain.With(new DistillationLever(hosted), new PromptCachingLever(new() { HitRate = 1m })).EvaluateOne();

        Assert.Equal(Evaluate(hosted).MonthlyCost, option.MonthlyCost);
        Assert.Single(option.Warnings);
    }

    [Theory]
    [InlineData(TokenPriceKind.Training)]
    [InlineData(TokenPriceKind.CustomInput)]
    [InlineData(TokenPriceKind.CustomOutput)]
    public void Apply_PriceMissing_IsNotApplicableAndNamesThePrice(TokenPriceKind missing)
    {
        var book = Book(BigModel, SmallModel with { TokenPrices = SmallModel.TokenPrices.Remove(missing) });

        var reason = Assert.Single((Plain with { Models = book }).With(new DistillationLever(Distillation)).ReasonsOfOne());
        Assert.StartsWith($"models.small.{DocumentPath.Word(missing)} is not given", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_EverythingMissing_NamesEachPriceOnce()
    {
        var book = Book(BigModel, Model(Small));
        var hosted = Distillation with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.OneMonth } };

        Assert.Equal(
            [
                "models.small.training", "models.small.storagePerMonth", "models.small.modelUnit.hourly.oneMonth",
                "models.small.modelUnit.inputTokensPerMinute", "models.small.modelUnit.outputTokensPerMinute",
            ],
            (Plain with { Models = book }).With(new DistillationLever(hosted)).ReasonsOfOne().Select(reason => reason.Split(' ')[0]));
    }

    [Fact]
    public void Defaults_AreTheDocumentedOnes()
    {
        Assert.Equal((1m, 0m, 0m, 0m), (Distillation.Epochs, Distillation.EscalationRate,
            Distillation.EvaluationCost.Amount, Distillation.EngineeringCost.Amount));
        Assert.Null(Distillation.Teacher);
        Assert.Null(Distillation.RetrainEveryMonths);
        Assert.Equal(new OnDemandHosting(), Distillation.Hosting);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void EscalationRate_OutsideItsRange_Throws(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Distillation with { EscalationRate = (decimal)rate });

    private static EvaluatedOption Evaluate(DistillationAssumptions assumptions) =>
        Plain.With(new DistillationLever(assumptions)).EvaluateOne();

    private static void AssertClose(decimal expected, decimal? actual) =>
        Assert.True(actual is { } value && Math.Abs(value - expected) <= 1e-9m * Math.Abs(expected), $"{actual} is not {expected}");
}
