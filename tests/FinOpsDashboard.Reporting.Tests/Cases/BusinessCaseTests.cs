using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Reporting.Cases;

namespace FinOpsDashboard.Reporting.Tests.Cases;

[Collection(SharedDemo.Name)]
public sealed class BusinessCaseTests(DemoCases demo)
{
    [Fact]
    public async Task Summary_ToDistil_OpensWithTheVerdictAndItsFourFigures()
    {
        var view = await demo.ViewAsync(DemoCases.Distil);
        var best = view.Evaluated(OptionIds.OnDemand)!;
        var summary = (await demo.CaseAsync(DemoCases.Distil)).Summary;

        Assert.Equal(view.Verdict.Sentence, summary.Verdict);
        Assert.Equal(
            [
                Format.MoneyRounded(view.Result!.Baseline.Figures!.MonthlyCost), Format.MoneyRounded(best.MonthlyCost),
                Format.MoneyRounded(view.Result.Baseline.Figures.TotalCost - best.TotalCost), Format.Payback(best.PaybackMonths),
            ],
            summary.Figures.Select(figure => figure.Value));
        Assert.Equal("Distil Nova Premier into Nova Micro, hosted on demand.", summary.Recommendation);
    }

    [Fact]
    public async Task Summary_NotWorthIt_SaysNotToDistilAndWhy()
    {
        var summary = (await demo.CaseAsync(DemoCases.Stay)).Summary;

        Assert.Equal("Do not distil. Stay with Llama 3.3 70B on demand.", summary.Recommendation);
        Assert.Contains(summary.Reasons, reason => reason.Contains("more every month", StringComparison.Ordinal));
        Assert.Contains(summary.Figures, figure => figure is { Name: "Extra cost over 12 months" });
        Assert.Contains(summary.Figures, figure => figure is { Name: "Payback", Value: "Never" });
    }

    [Fact]
    public async Task Summary_ShrinkingVolumeAboveTheBreakEven_DoesNotSendTheReaderThere()
    {
        var view = await demo.ViewAsync(
            DemoCases.Distil, assumptions => assumptions with { MonthlyGrowthRate = -0.9m, EngineeringCostUsd = 12_000m });
        var summary = BusinessCase.Of(view, DemoCases.Context).Summary;

        var option = view.Evaluated(OptionIds.OnDemand)!;
        Assert.True(option.Crossover.TokensPerMonth < view.Scenario!.Workload.TokensPerMonth);
        Assert.Contains("which does not earn back its one-time cost of", summary.Verdict, StringComparison.Ordinal);
        Assert.Contains(summary.Reasons, reason => reason.Contains("in the first month, which does not earn back", StringComparison.Ordinal));
        Assert.Contains(summary.Reasons, reason => reason.Contains("growth of requests of −90\u00A0% a month", StringComparison.Ordinal));
        Assert.DoesNotContain(summary.Reasons, reason => reason.StartsWith("More volume may change the answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Summary_GrowthThatMakesItPay_SaysThatTheAnswerRestsOnIt()
    {
        var view = await ViewAsync(growth: 0.2m, engineeringInSavings: 15m);
        var summary = BusinessCase.Of(view, DemoCases.Context).Summary;

        var breakEven = view.Evaluated(OptionIds.OnDemand)!.Crossover.TokensPerMonth!.Value;
        Assert.True(breakEven > view.Scenario!.Workload.TokensPerMonth);
        Assert.Equal(OptionIds.OnDemand, view.Verdict.BestOptionId);
        Assert.DoesNotContain(Format.Tokens(breakEven), summary.Verdict, StringComparison.Ordinal);
        Assert.Equal(
            $"The answer rests on a growth of requests of 20\u00A0% a month: at a steady volume the option is the cheaper choice only from {Format.Tokens(breakEven)} "
            + $"tokens a month on; today's volume is {Format.Tokens(view.Scenario.Workload.TokensPerMonth)}.",
            summary.Reasons[^1]);
        Assert.DoesNotContain(summary.Reasons, reason => reason.Contains("stays the cheaper choice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Summary_GrowthAboveTheBreakEven_NamesItForASteadyVolume()
    {
        var view = await ViewAsync(growth: 0.2m, engineeringInSavings: 1m);
        var summary = BusinessCase.Of(view, DemoCases.Context).Summary;

        var breakEven = Format.Tokens(view.Evaluated(OptionIds.OnDemand)!.Crossover.TokensPerMonth!.Value);
        Assert.EndsWith($"and at a steady volume loses below {breakEven} tokens a month.", summary.Verdict, StringComparison.Ordinal);
        Assert.StartsWith($"At a steady volume the option stays the cheaper choice down to {breakEven} tokens a month;", summary.Reasons[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_ShrinkingVolumeBelowTheBreakEven_NamesItForASteadyVolume()
    {
        var view = await ViewAsync(growth: -0.5m, engineeringInSavings: 15m);
        var summary = BusinessCase.Of(view, DemoCases.Context).Summary;

        var breakEven = Format.Tokens(view.Evaluated(OptionIds.OnDemand)!.Crossover.TokensPerMonth!.Value);
        Assert.EndsWith($"; at a steady volume it does from {breakEven} tokens a month on.", summary.Verdict, StringComparison.Ordinal);
        Assert.StartsWith($"At a steady volume distilled, on demand is the cheaper choice from {breakEven} tokens a month on; today's", summary.Reasons[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_AnotherOptionIsCheaperAtFirst_SpeaksOfTheVerdictsOption()
    {
        var view = await ViewAsync(growth: 0.02m, engineeringInSavings: 1m);
        var onDemand = view.Evaluated(OptionIds.OnDemand)! with { NetPresentValue = Usd.FromDollars(-200), PaybackMonths = null };
        var reserved = Reserved(view, savings: Usd.FromDollars(-300), netPresentValue: Usd.FromDollars(-100), crossover: null);
        view = view with { Result = view.Result! with { Options = [onDemand, reserved] } };

        var summary = BusinessCase.Of(view, DemoCases.Context).Summary;

        Assert.Contains("a distilled student on reserved capacity without commitment comes nearest: it starts $300 dearer a month", summary.Verdict, StringComparison.Ordinal);
        Assert.Equal(
            $"The option that comes nearest (distilled, reserved capacity, no commitment) costs {Format.MoneyRounded(reserved.MonthlyCost)} in the first month "
            + $"against {Format.MoneyRounded(view.Result.Baseline.Figures!.MonthlyCost)} today, $300 more, and does not make up for it within 12 months.",
            summary.Reasons[0]);
        Assert.Equal(
            ("Nearest option, month 1", Format.MoneyRounded(reserved.MonthlyCost), OptionIds.NameOf(OptionIds.NoCommitment)),
            (summary.Figures[1].Name, summary.Figures[1].Value, summary.Figures[1].Note));
        Assert.DoesNotContain(summary.Reasons, reason => reason.Contains("least costly", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Summary_SavesAtFirst_NamesTheVolumeOfTheSameOption()
    {
        var view = await ViewAsync(growth: 0m, engineeringInSavings: 15m);
        var onDemand = view.Evaluated(OptionIds.OnDemand)!;
        var reserved = Reserved(
            view, onDemand.MonthlySavings - Usd.FromDollars(1), onDemand.NetPresentValue - Usd.FromDollars(12), view.Scenario!.Workload.TokensPerMonth * 1.01m);
        view = view with { Result = view.Result! with { Options = [onDemand, reserved] } };

        var summary = BusinessCase.Of(view, DemoCases.Context).Summary;

        Assert.EndsWith($"; from {Format.Tokens(onDemand.Crossover.TokensPerMonth!.Value)} tokens a month on it does.", summary.Verdict, StringComparison.Ordinal);
        Assert.StartsWith($"More volume may change the answer: from {Format.Tokens(onDemand.Crossover.TokensPerMonth!.Value)} tokens a month on distilled, on demand", summary.Reasons[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_PaysBackWithinADay_SaysSoAsTheVerdictDoes()
    {
        var view = await demo.ViewAsync(DemoCases.Distil);
        var best = view.Evaluated(OptionIds.OnDemand)! with { PaybackMonths = 0.004m };
        var businessCase = BusinessCase.Of(view with { Result = view.Result! with { Options = [best] } }, DemoCases.Context);

        Assert.Contains("; it pays back in 1 day", businessCase.Summary.Verdict, StringComparison.Ordinal);
        Assert.Contains(businessCase.Summary.Figures, figure => figure is { Name: "Payback", Value: "1 day" });
        Assert.Equal("<0.01", businessCase.Options.Rows.Single(row => row.Name == "Payback").Cells[1]);
    }

    [Fact]
    public async Task Summary_EarnedBackToTheDollar_SaysThatItBreaksEven()
    {
        var free = await demo.ViewAsync(DemoCases.Distil, assumptions => assumptions with { AnnualDiscountRate = 0m, EngineeringCostUsd = 0m });
        var worth = free.Evaluated(OptionIds.OnDemand)!.NetPresentValue;
        var view = await demo.ViewAsync(
            DemoCases.Distil, assumptions => assumptions with { AnnualDiscountRate = 0m, EngineeringCostUsd = worth.Amount });
        var summary = BusinessCase.Of(view, DemoCases.Context).Summary;

        Assert.Equal(Usd.Zero, view.Evaluated(OptionIds.OnDemand)!.NetPresentValue);
        Assert.Contains("which just breaks even: it earns back its one-time cost of", summary.Verdict, StringComparison.Ordinal);
        Assert.EndsWith("a month, which just breaks even over 12 months.", summary.Reasons[0], StringComparison.Ordinal);
        Assert.StartsWith("In today's money it breaks even (", summary.Figures[2].Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cautions_PairThatBedrockDoesNotDistil_SaySo()
    {
        var summary = (await demo.CaseAsync(DemoCases.Unpriced)).Summary;

        Assert.Contains("does not distil this pair", summary.Recommendation, StringComparison.Ordinal);
        Assert.Contains(summary.Cautions, caution => caution.Contains("your own logs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cautions_ModelFarAboveTheBill_GiveTheSavingAgainstTheBill()
    {
        var view = await demo.ViewAsync(DemoCases.Unpriced);
        var october = view.BilledMonths.Last(month => month.IsWhole).UnblendedCost;
        var againstTheBill = Format.MoneyRounded(october - view.Evaluated(OptionIds.OnDemand)!.MonthlyCost);

        var summary = (await demo.CaseAsync(DemoCases.Unpriced)).Summary;

        Assert.Contains(summary.Cautions, caution => caution.Contains($"bill of October 2026, the option saves {againstTheBill} a month", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cautions_SeasonalVolume_GiveTheSavingOfAWholeYear()
    {
        var year = (await demo.ViewAsync("gift-finder")).ModelledMonths.TakeLast(12).ToList();
        var average = Format.MoneyRounded(year.Sum(month => month.Teacher!.Value - month.Options[OptionIds.OnDemand]) / year.Count);

        var summary = (await demo.CaseAsync("gift-finder")).Summary;

        Assert.Contains(summary.Cautions, caution => caution.Contains($"the option saves {average} a month on average", StringComparison.Ordinal));
        Assert.Contains(summary.Cautions, caution => caution.Contains("In 9 of those months", StringComparison.Ordinal));
        Assert.DoesNotContain((await demo.CaseAsync(DemoCases.Distil)).Summary.Cautions, caution => caution.Contains("on average", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Baseline_Months_CompareTheBillWithTheModel()
    {
        var view = await demo.ViewAsync(DemoCases.Distil);
        var (billed, modelled) = (view.BilledMonths[^2], view.ModelledMonths[^1]);
        var baseline = (await demo.CaseAsync(DemoCases.Distil)).Baseline;

        var october = baseline.Rows.Single(row => row.Month == "Oct 2026");
        Assert.Equal(Format.Amount(billed.UnblendedCost), october.Billed);
        Assert.Equal(Format.Amount(modelled.Teacher!.Value), october.Teacher);
        Assert.Equal(Format.AmountDelta(modelled.Teacher.Value - billed.UnblendedCost), october.Difference);
        Assert.Equal(Format.Amount(modelled.Options[OptionIds.OnDemand]), october.Options[0]);
        Assert.Equal("entered", october.Volume);
        Assert.Equal("not over, estimated", baseline.Rows[^1].Remark);
        Assert.Equal("–", baseline.Rows[^1].Volume);
        Assert.Equal("–", baseline.Rows[^1].Difference);
        Assert.Equal(baseline.Rows.Count, baseline.Chart!.Columns.Count);
    }

    [Fact]
    public async Task Crossover_Table_HoldsTodayAndTheBreakEven()
    {
        var view = await demo.ViewAsync(DemoCases.Distil);
        var crossover = (await demo.CaseAsync(DemoCases.Distil)).Crossover!;

        var breakEven = Assert.Single(crossover.Rows, row => row.Remark == "break-even: On demand");
        Assert.Equal(Format.Count(view.Evaluated(OptionIds.OnDemand)!.Crossover.TokensPerMonth!.Value), breakEven.Volume);
        Assert.Equal(breakEven.Costs[0], breakEven.Costs[1]);
        Assert.Single(crossover.Rows, row => row.Remark == "today");
        Assert.Equal(4, crossover.Sentences.Count);
    }

    [Fact]
    public async Task Fingerprint_SameScenario_IsTheSameAndAnotherDiffers()
    {
        var first = await demo.CaseAsync(DemoCases.Distil);

        Assert.Equal(first.Recreation.Fingerprint, (await demo.CaseAsync(DemoCases.Distil)).Recreation.Fingerprint);
        Assert.NotEqual(first.Recreation.Fingerprint, (await demo.CaseAsync(DemoCases.Stay)).Recreation.Fingerprint);
    }

    [Fact]
    public async Task PageMarks_RealData_CarryNoDemoLabel()
    {
        var businessCase = BusinessCase.Of(await demo.ViewAsync(DemoCases.Distil), DemoCases.Context with { IsDemo = false });

        Assert.Equal("DRAFT", businessCase.PageMarks);
        Assert.DoesNotContain(businessCase.Summary.Cautions, caution => caution.Contains("demo", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Of_WorkspaceWithObstacle_IsRefused()
    {
        var view = await demo.ViewAsync(DemoCases.NoVolume);

        Assert.Throws<ArgumentException>(() => BusinessCase.Of(view, DemoCases.Context));
    }

    private static EvaluatedOption Reserved(WorkspaceView view, Usd savings, Usd netPresentValue, decimal? crossover)
    {
        var baseline = view.Result!.Baseline.Figures!;
        return new(OptionIds.NoCommitment)
        {
            PlanWarnings = [],
            OneTimeCost = view.Evaluated(OptionIds.OnDemand)!.OneTimeCost,
            MonthlyCost = baseline.MonthlyCost - savings,
            MonthlySavings = savings,
            TotalCost = baseline.TotalCost - netPresentValue,
            CostPerThousandRequests = null,
            NetPresentValue = netPresentValue,
            PaybackMonths = null,
            ReturnOnInvestment = null,
            Capacities = [],
            CrossoverWhenAsked = new(new Crossover(crossover, [])),
            Months = view.Evaluated(OptionIds.OnDemand)!.Months,
        };
    }

    /// <summary>A case whose engineering costs so many times what its first month saves, with the student on demand alone.</summary>
    private async Task<WorkspaceView> ViewAsync(decimal growth, decimal engineeringInSavings)
    {
        var savings = (await demo.ViewAsync(DemoCases.Distil)).Evaluated(OptionIds.OnDemand)!.MonthlySavings;
        return await demo.ViewAsync(DemoCases.Distil, assumptions => assumptions with
        {
            MonthlyGrowthRate = growth,
            EngineeringCostUsd = savings.Amount * engineeringInSavings,
            ModelUnitInputTokensPerMinute = null,
            ModelUnitOutputTokensPerMinute = null,
        });
    }
}
