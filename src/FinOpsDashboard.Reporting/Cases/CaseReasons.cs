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
        var best = evaluation.Option!;
        yield return $"The same work costs {Format.MoneyRounded(best.MonthlyCost)} in month 1 instead of {Format.MoneyRounded(evaluation.Baseline.MonthlyCost)}; "
            + $"the one-time cost is {Format.MoneyRounded(best.OneTimeCost)}.";
        var dearer = evaluation.Options.OfType<EvaluatedOption>().Where(option => option.Id != best.Id).ToList();
        if (dearer.Count > 0)
            yield return $"Every other way of hosting the student that can be priced is worth less over {evaluation.Scenario.HorizonMonths} months: {string.Join("; ", dearer.Select(WorthOf))}.";
        if (AtOtherVolumes(evaluation, best) is { } volumes) yield return volumes;
    }

    public static IEnumerable<string> ToStay(CaseEvaluation evaluation)
    {
        if (evaluation.Option is { } nearest)
        {
            yield return Nearest(evaluation, nearest);
            if (nearest.Hosting is { } hosting)
                yield return $"Reserved capacity is paid whether it is used or not: this volume would use {Format.Percent(hosting.Utilization)} of {Units(hosting.ModelUnits)}.";
        }

        foreach (var option in evaluation.Options.OfType<NotApplicableOption>().Take(1))
            yield return $"{OptionIds.NameOf(option.Id)} could not be compared. {PlainReason.Of(option.Reasons[0], evaluation.Scenario)}";
        yield return WhatWouldChangeIt(evaluation);
    }

    private static string Nearest(CaseEvaluation evaluation, EvaluatedOption option)
    {
        var horizon = Format.Months(evaluation.Scenario.HorizonMonths);
        var name = $"The option that comes nearest ({Name(option)})";
        if (option.MonthlySavings > Usd.Zero)
        {
            return $"{name} saves {Format.MoneyRounded(option.MonthlySavings)} {(evaluation.IsSteady ? "a" : "in the first")} month, "
                + (option.PaybackMonths, evaluation.Scenario.AnnualDiscountRate) switch
                {
                    (null, _) when IsFree(option) => $"but costs more over {horizon}.",
                    (null, _) => $"which does not earn back what it costs within {horizon}.",
                    (_, 0m) => $"{(IsFree(option) ? "but" : "which")} just breaks even over {horizon}.",
                    var (_, rate) => $"which earns back what it costs, but not at a discount rate of {Format.PercentExact(rate)} a year.",
                };
        }

        var more = Format.MoneyRounded(-option.MonthlySavings);
        var (cost, today) = (Format.MoneyRounded(option.MonthlyCost), Format.MoneyRounded(evaluation.Baseline.MonthlyCost));
        if (option.MonthlySavings == Usd.Zero) return $"{name} costs {cost} {(evaluation.IsSteady ? "a" : "in the first")} month, as much as today, and does not gain over {horizon}.";
        return evaluation.IsSteady
            ? $"{name} costs {cost} a month against {today} today: {more} more every month."
            : $"{name} costs {cost} in the first month against {today} today, {more} more, and does not make up for it within {horizon}.";
    }

    /// <summary>How low the volume may fall. Break-evens know no growth: under growth they say something of a steady volume only.</summary>
    private static string? AtOtherVolumes(CaseEvaluation evaluation, EvaluatedOption best)
    {
        var current = evaluation.Scenario.Workload.TokensPerMonth;
        var today = $"today's volume is {Format.Tokens(current)}";
        var gaps = best.Crossover.LosingIntervals.Any(interval => interval.From < current) ? ", with gaps where a model unit is added" : "";
        if (best.Crossover.IsCheaperAt(current))
        {
            return (best.Crossover.TokensPerMonth, evaluation.IsSteady) switch
            {
                ( > 0m and { } tokens, true) => $"It stays the cheaper choice down to {Format.Tokens(tokens)} tokens a month{gaps}; {today}.",
                ( > 0m and { } tokens, false) => $"At a steady volume the option stays the cheaper choice down to {Format.Tokens(tokens)} tokens a month{gaps}; {today}.",
                (_, true) => $"It is the cheaper choice at any volume{gaps}.",
                (_, false) => $"It is the cheaper choice at any steady volume{gaps}.",
            };
        }

        if (evaluation.IsSteady) return null;
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
        if (evaluation.Options.OfType<EvaluatedOption>().All(option => option.Crossover.TokensPerMonth is null))
        {
            return $"{(evaluation.IsSteady ? "More volume alone" : "A steady volume, however large,")} would not change the answer; "
                + "another student, a lower price or a missing price that becomes known may.";
        }

        if (evaluation.View.Verdict.TurnedByVolume is not { Crossover.TokensPerMonth: { } tokens } turned)
        {
            return evaluation.IsSteady || !CanTurnSteadily(evaluation)
                ? "Another student, a lower price or a missing price that becomes known may change the answer."
                : $"{RestsOnGrowth(evaluation)}; a volume that stays as it is may change it.";
        }

        return evaluation.IsSteady
            ? $"More volume may change the answer: from {Format.Tokens(tokens)} tokens a month on {Name(turned)} is the cheaper choice."
            : $"At a steady volume {Name(turned)} is the cheaper choice from {Format.Tokens(tokens)} tokens a month on; today's volume is {Format.Tokens(current)}, "
                + $"with a growth of requests of {Growth(evaluation)} a month.";
    }

    private static bool IsFree(EvaluatedOption option) => option.OneTimeCost == Usd.Zero && option.Months.All(month => month.RetrainingCost == Usd.Zero);

    private static bool CanTurnSteadily(CaseEvaluation evaluation) => evaluation.Options.OfType<EvaluatedOption>()
        .Any(option => option.Crossover.IsCheaperAt(evaluation.Scenario.Workload.TokensPerMonth));

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
