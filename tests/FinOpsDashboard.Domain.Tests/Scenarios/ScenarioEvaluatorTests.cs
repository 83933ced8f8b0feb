using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Scenarios;

public sealed class ScenarioEvaluatorTests
{
    private static readonly DistillationLever Distil = new(Distillation);

    [Fact]
    public void Evaluate_Growth_CompoundsFromMonthTwo()
    {
        var growing = Plain with { HorizonMonths = 3, Workload = Workload with { MonthlyGrowthRate = 0.1m } };
        var baseline = growing.Result().Baseline.Figures!;

        // 10 + 11 + 12.10.
        Assert.Equal((Dollars(10m), Dollars(33.1m)), (baseline.MonthlyCost, baseline.TotalCost));

        // 10,000 per million requests of 2,500 tokens.
        Assert.Equal((Dollars(10m), Dollars(4m)), (baseline.CostPerThousandRequests, baseline.BlendedPricePerMillion));
    }

    [Fact]
    public void Evaluate_DiscountRate_DiscountsEachMonthByItsTwelfths()
    {
        var option = (Plain with { HorizonMonths = 12, AnnualDiscountRate = 0.21m }).With(Distil).EvaluateOne();

        // 7 a month; a power of 1.21^(1/12) as a geometric series.
        var factor = Math.Pow(1.21d, -1d / 12d);
        var expected = -6.5d + (7d * factor * (1d - (1d / 1.21d)) / (1d - factor));
        Assert.Equal(expected, (double)option.NetPresentValue.Amount, 1e-10);
    }

    [Fact]
    public void Evaluate_SixMonthsInAHorizonOfEight_PaysTheSecondTermByItsPeakAndStrandsFourMonths()
    {
        // 3,000 requests a unit. 1,000 requests growing by half: 1,000 1,500 2,250 3,375 5,062 7,594 | 11,391 17,086.
        var growing = Plain with { HorizonMonths = 8, Workload = Workload with { MonthlyGrowthRate = 0.5m } };
        var hosted = Distillation with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.SixMonths } };
        var option = growing.With(new DistillationLever(hosted)).EvaluateOne();

        // Month 6 needs 3 units, month 8 needs 6; 100 USD each, and 2 of storage.
        Assert.Equal([302m, 302m, 302m, 302m, 302m, 302m, 602m, 602m], option.Months.Select(month => month.OptionCost.Amount));
        Assert.Equal(3, option.Hosting!.ModelUnits);
        Assert.Equal(Dollars(4 * 600m), option.Hosting.StrandedCommitmentCost);
        Assert.InRange(option.Hosting.Utilization, 0.1111111111m, 0.1111111112m);
    }

    [Fact]
    public void Evaluate_BaselinePriceMissing_NoOptionIsApplicableAndBaselineSaysWhy()
    {
        var book = Book(BigModel with { TokenPrices = BigModel.TokenPrices.Remove(TokenPriceKind.Output) }, SmallModel);
        var result = (Plain with { Models = book }).With().Result();

        Assert.Null(result.Baseline.Figures);
        Assert.StartsWith("models.big.output ", Assert.Single(result.Baseline.Reasons), StringComparison.Ordinal);
        Assert.Equal(result.Baseline.Reasons, Assert.IsType<NotApplicableOption>(Assert.Single(result.Options)).Reasons);
    }

    [Fact]
    public void Evaluate_Credits_PayMonthZeroFirstInTheOrderOfThePoolsUntilTheyExpire()
    {
        // Costs: 6.50 in month 0, then 3 each month.
        var credited = Plain with
        {
            HorizonMonths = 3,
            Credits =
            [
                new() { Pool = "gone", CreditAmount = Dollars(4m), ExpiresAfterMonth = 0 },
                new() { Pool = "short", CreditAmount = Dollars(100m), ExpiresAfterMonth = 1 },
                new() { Pool = "long", CreditAmount = Dollars(4m) },
            ],
        };
        var result = credited.With(Distil).With().Result();

        // 4 and 2.50 in month 0; 3 in month 1; 3 in month 2; the last 1 in month 3, where 2 are left to pay.
        Assert.Equal([4m, 5.5m, 4m], result.Credits!.Applied.Select(use => use.Used.Amount));
        Assert.Equal(Dollars(2m), result.Credits.OptionOutOfPocket[0].Cost);

        // The baseline again, on its own: 10 in month 1 from "short", then 10 and 10 with 4 from "long".
        Assert.Equal(Dollars(16m), result.Credits.OptionOutOfPocket[1].Cost);
        Assert.Equal(Plain.With(Distil).EvaluateOne().MonthlyCost, Assert.IsType<EvaluatedOption>(result.Options[0]).MonthlyCost);
    }

    [Fact]
    public void Evaluate_CreditsWithoutAnyEvaluatedOption_AppliesNothing()
    {
        var credited = Plain with { Credits = [new() { Pool = "unused", CreditAmount = Dollars(4m) }] };
        var result = credited.With(Distil, new BatchLever(new() { RequestShare = 1m })).Result();

        Assert.Empty(result.Credits!.Applied);
        Assert.Empty(result.Credits.OptionOutOfPocket);
    }

    [Fact]
    public void Evaluate_FineTuningAndDistillation_IsRefused()
    {
        var tuning = new FineTuningLever(new() { Model = Small, TrainingTokens = 1m });

        var fault = Assert.Single(ScenarioEvaluator.Evaluate(Plain.With(tuning, Distil)).Faults);
        Assert.Equal(
            "options[0].levers[1].kind: distillation and fineTuning exclude each other: an option has one main model", fault.ToString());
    }

    [Fact]
    public void Evaluate_BrokenRules_ListsEachWithItsPlace()
    {
        var broken = Plain with
        {
            Workload = Workload with { RepeatedContextTokensPerRequest = 2_001m },
            BaselineModel = "who",
            Options =
            [
                new("a", [new RoutingLever(new() { Model = "bi\ng", RequestShare = 1m })]),
                new("a", [new BatchLever(new() { RequestShare = 1m }), new BatchLever(new() { RequestShare = 1m })]),
            ],
        };

        Assert.Equal(
            [
                "workload.repeatedContextTokensPerRequest", "baseline.model", "options[0].levers[0].model", "options[1].id",
                "options[1].levers[1].kind",
            ],
            ScenarioEvaluator.Evaluate(broken).Faults.Select(fault => fault.Path));
    }

    [Fact]
    public void Evaluate_GrowthBeyondDecimal_IsAFaultOfTheWorkload()
    {
        var exploding = Plain with { HorizonMonths = 60, Workload = Workload with { MonthlyGrowthRate = 999m } };

        Assert.Equal("workload", Assert.Single(ScenarioEvaluator.Evaluate(exploding).Faults).Path);
    }

    [Fact]
    public void Evaluate_OneOptionBeyondDecimal_IsAFaultOfThatOption()
    {
        var huge = new DistillationLever(Distillation with { Prompts = 1e15m, InputTokensPerPrompt = 1e15m });

        Assert.Equal("options[1]", Assert.Single(ScenarioEvaluator.Evaluate(Plain.With().With(huge)).Faults).Path);
    }
}
