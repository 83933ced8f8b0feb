using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>Why a case recommends what it does, one sentence each.</summary>
internal static class CaseReasons
{
    public static IEnumerable<string> ToDistil(CaseEvaluation evaluation)
    {
        var best = evaluation.Best!;
        yield return $"The same work costs {Format.MoneyRounded(best.MonthlyCost)} in month 1 instead of {Format.MoneyRounded(evaluation.Baseline.MonthlyCost)}; "
            + $"the one-time cost is {Format.MoneyRounded(best.OneTimeCost)}.";
        var dearer = evaluation.Options.OfType<EvaluatedOption>().Where(option => option.Id != best.Id).ToList();
        if (dearer.Count > 0)
            yield return $"Every other way of hosting the student that can be priced is worth less over {evaluation.Scenario.HorizonMonths} months: {string.Join("; ", dearer.Select(WorthOf))}.";
        if (AtOtherVolumes(evaluation, best) is { } volumes) yield return volumes;
    }

    public static IEnumerable<string> ToStay(CaseEvaluation evaluation)
    {
        if (evaluation.Best is { } best)
        {
            yield return best.MonthlySavings < Usd.Zero
                ? $"The least costly option that can be priced ({Name(best)}) costs {Format.MoneyRounded(best.MonthlyCost)} a month against "
                    + $"{Format.MoneyRounded(evaluation.Baseline.MonthlyCost)} today: {Format.MoneyRounded(-best.MonthlySavings)} more every month."
                : $"The least costly option that can be priced ({Name(best)}) saves {Format.MoneyRounded(best.MonthlySavings)} {(IsSteady(evaluation) ? "a" : "in the first")} month, "
                    + (best.PaybackMonths is null
                        ? $"which does not earn back what it costs within {Format.Months(evaluation.Scenario.HorizonMonths)}."
                        : $"which earns back what it costs, but not at a discount rate of {Format.PercentExact(evaluation.Scenario.AnnualDiscountRate)} a year.");
            if (best.Hosting is { } hosting)
                yield return $"Reserved capacity is paid whether it is used or not: this volume would use {Format.Percent(hosting.Utilization)} of {Units(hosting.ModelUnits)}.";
        }

        foreach (var option in evaluation.Options.OfType<NotApplicableOption>().Take(1))
            yield return $"{OptionIds.NameOf(option.Id)} could not be compared. {PlainReason.Of(option.Reasons[0], evaluation.Scenario)}";
        yield return WhatWouldChangeIt(evaluation);
    }

    /// <summary>How low the volume may fall. Break-evens know no growth: under growth they say something of a steady volume only.</summary>
    private static string? AtOtherVolumes(CaseEvaluation evaluation, EvaluatedOption best)
    {
        var current = evaluation.Scenario.Workload.TokensPerMonth;
        var today = $"today's volume is {Format.Tokens(current)}";
        var gaps = best.Crossover.LosingIntervals.Any(interval => interval.From < current) ? ", with gaps where a model unit is added" : "";
        if (best.Crossover.IsCheaperAt(current))
        {
            return (best.Crossover.TokensPerMonth, IsSteady(evaluation)) switch
            {
                ( > 0m and { } tokens, true) => $"It stays the cheaper choice down to {Format.Tokens(tokens)} tokens a month{gaps}; {today}.",
                ( > 0m and { } tokens, false) => $"At a steady volume the option stays the cheaper choice down to {Format.Tokens(tokens)} tokens a month{gaps}; {today}.",
                (_, true) => $"It is the cheaper choice at any volume{gaps}.",
                (_, false) => $"It is the cheaper choice at any steady volume{gaps}.",
            };
        }

        if (IsSteady(evaluation)) return null;
        return best.Crossover.TokensPerMonth switch
        {
            { } tokens when tokens > current =>
                $"{RestsOnGrowth(evaluation)}: at a steady volume the option is the cheaper choice only from {Format.Tokens(tokens)} tokens a month on; {today}.",
            null => $"{RestsOnGrowth(evaluation)}: at no steady volume the option is the cheaper choice.",
            _ => $"{RestsOnGrowth(evaluation)}: at a steady volume of {Format.Tokens(current)} tokens a month the option is not the cheaper choice.",
        };
    }

    private static string WhatWouldChangeIt(CaseEvaluation evaluation)
    {
        var current = evaluation.Scenario.Workload.TokensPerMonth;
        var crossing = evaluation.Options.OfType<EvaluatedOption>().Where(option => option.Crossover.TokensPerMonth is not null).ToList();
        if (crossing.Count == 0)
        {
            return $"{(IsSteady(evaluation) ? "More volume alone" : "A steady volume, however large,")} would not change the answer; "
                + "another student, a lower price or a missing price that becomes known may.";
        }

        var nearest = crossing.Where(option => option.Crossover.TokensPerMonth > current).MinBy(option => option.Crossover.TokensPerMonth);
        if (nearest is null)
        {
            return IsSteady(evaluation)
                ? "Another student, a lower price or a missing price that becomes known may change the answer."
                : $"{RestsOnGrowth(evaluation)}; a volume that stays as it is may change it.";
        }

        var tokens = Format.Tokens(nearest.Crossover.TokensPerMonth!.Value);
        return IsSteady(evaluation)
            ? $"The answer changes at {tokens} tokens a month: from there on {Name(nearest)} is the cheaper choice."
            : $"At a steady volume {Name(nearest)} is the cheaper choice from {tokens} tokens a month on; today's volume is {Format.Tokens(current)}, "
                + $"with a growth of requests of {Growth(evaluation)} a month.";
    }

    private static bool IsSteady(CaseEvaluation evaluation) => evaluation.Scenario.Workload.MonthlyGrowthRate == 0;

    private static string RestsOnGrowth(CaseEvaluation evaluation) => $"The answer rests on a growth of requests of {Growth(evaluation)} a month";

    private static string Growth(CaseEvaluation evaluation) => Format.PercentExact(evaluation.Scenario.Workload.MonthlyGrowthRate);

    private static string WorthOf(EvaluatedOption option) => $"{Name(option)} {OptionWords.Worth(option.NetPresentValue)}";

    private static string Name(OptionResult option)
    {
        var name = OptionIds.NameOf(option.Id);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Units(long units) => units == 1 ? "1 model unit" : $"{Format.Count(units)} model units";
}
