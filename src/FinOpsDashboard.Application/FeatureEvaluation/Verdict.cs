using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>What the model recommends, in one sentence that a tired director understands.</summary>
/// <param name="Sentence">The answer.</param>
/// <param name="BestOptionId">The option with the highest net present value above zero; null when the teacher on demand is best.</param>
public sealed record Verdict(string Sentence, string? BestOptionId)
{
    /// <summary>Reads the verdict off an evaluated workspace.</summary>
    public static Verdict Of(WorkspaceView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Obstacle is { } obstacle) return new Verdict(obstacle, null);
        if (view.Result?.Baseline.Figures is null)
            return new Verdict($"Nothing can be said yet: {string.Join(' ', view.Result?.Baseline.Reasons ?? [])}", null);

        var volume = $"At {Format.Tokens(view.Scenario!.Workload.TokensPerMonth)} tokens a month";
        var evaluated = view.Result.Options.OfType<EvaluatedOption>().ToList();
        var best = evaluated.Where(option => option.NetPresentValue > Usd.Zero).MaxBy(option => option.NetPresentValue.Amount);
        return best is null ? new Verdict(Stay(volume, view.Scenario, evaluated), null) : new Verdict(Move(volume, view.Scenario, best), best.Id);
    }

    private static string Stay(string volume, Scenario scenario, List<EvaluatedOption> evaluated)
    {
        if (evaluated.Count == 0) return "Do not distil yet: no way of hosting the student can be priced. What is missing is listed below.";
        var cheaper = evaluated.Where(option => option.MonthlySavings > Usd.Zero).MaxBy(option => option.NetPresentValue.Amount);
        return cheaper is null
            ? $"Do not distil. {volume} the teacher on demand is the cheapest{OtherVolumes(scenario, evaluated)}."
            : $"Do not distil. {volume} {Name(cheaper.Id)} {Cheaper(scenario, cheaper)}, {NotEarnedBack(scenario, cheaper)}.";
    }

    /// <summary>
    /// Where another volume would turn the answer. A crossover at or below today's volume turns nothing by itself; it knows no growth, so
    /// that under growth it says something of a steady volume only.
    /// </summary>
    private static string OtherVolumes(Scenario scenario, List<EvaluatedOption> evaluated)
    {
        var current = scenario.Workload.TokensPerMonth;
        var steadily = IsSteady(scenario) ? "" : "at a steady volume ";
        var crossing = evaluated.Where(option => option.Crossover.TokensPerMonth is not null).ToList();
        if (crossing.Count == 0) return $"; no {(IsSteady(scenario) ? "" : "steady ")}volume makes a distilled student cheaper under these assumptions";
        if (crossing.Where(option => option.Crossover.TokensPerMonth > current).MinBy(option => option.Crossover.TokensPerMonth) is { } later)
            return $"; {steadily}{Name(later.Id)} is cheaper from {Format.Tokens(later.Crossover.TokensPerMonth!.Value)} tokens a month on";

        var (between, losing) = crossing
            .SelectMany(option => option.Crossover.LosingIntervals.Select(interval => (Option: option, Interval: interval)))
            .FirstOrDefault(pair => pair.Interval.From <= current && current <= pair.Interval.To);
        return between is null
            ? $" over {Format.Months(scenario.HorizonMonths)}"
            : $"; {steadily}{Name(between.Id)} is cheaper from {Format.Tokens(between.Crossover.TokensPerMonth!.Value)} tokens a month on, "
                + $"but not between {Format.Tokens(losing.From)} and {Format.Tokens(losing.To)}";
    }

    private static bool IsSteady(Scenario scenario) => scenario.Workload.MonthlyGrowthRate == 0;

    private static string Cheaper(Scenario scenario, EvaluatedOption option)
    {
        var savings = Format.MoneyRounded(option.MonthlySavings);
        return IsSteady(scenario) ? $"is {savings} cheaper each month" : $"starts {savings} cheaper a month";
    }

    private static string NotEarnedBack(Scenario scenario, EvaluatedOption option)
    {
        var horizon = Format.Months(scenario.HorizonMonths);
        var retraining = option.Months.Any(month => month.RetrainingCost > Usd.Zero);
        if (option.OneTimeCost == Usd.Zero && !retraining) return $"but is dearer over {horizon}";

        var cost = $"its one-time cost of {Format.MoneyRounded(option.OneTimeCost)}{(retraining ? " and its retraining" : "")}";
        if (option.PaybackMonths is { } payback)
            return $"which earns back {cost} in {Format.Months(payback)}, but not at a discount rate of {Format.PercentExact(scenario.AnnualDiscountRate)} a year";
        return $"which does not earn back {cost} within {horizon}{Enough(scenario, option)}";
    }

    private static string Enough(Scenario scenario, EvaluatedOption option)
    {
        if (option.Crossover.TokensPerMonth is not { } tokens || tokens <= scenario.Workload.TokensPerMonth) return "";
        var volume = $"from {Format.Tokens(tokens)} tokens a month on";
        return IsSteady(scenario) ? $"; {volume} it does" : $"; at a steady volume it does {volume}";
    }

    private static string Move(string volume, Scenario scenario, EvaluatedOption best)
    {
        var saving = best.MonthlySavings > Usd.Zero
            ? Cheaper(scenario, best)
            : $"starts {Format.MoneyRounded(-best.MonthlySavings)} dearer a month, and wins over the horizon";
        var payback = best.PaybackMonths switch
        {
            null => "it does not pay back within the horizon",
            0m => "it pays from the first day",
            < 2m and var months => $"it pays back in {Days(Math.Ceiling(months * 30.4m))}",
            var months => $"it pays back in {Format.Months(months.Value)}",
        };
        return $"{volume}, {Name(best.Id)} {saving}; {payback}{Floor(scenario, best)}.";
    }

    /// <summary>Below which volume the option loses; nothing where it would lose at a steady volume of today's too.</summary>
    private static string Floor(Scenario scenario, EvaluatedOption best) =>
        best.Crossover.TokensPerMonth is > 0 and { } tokens && best.Crossover.IsCheaperAt(scenario.Workload.TokensPerMonth)
            ? $", and {(IsSteady(scenario) ? "" : "at a steady volume ")}loses below {Format.Tokens(tokens)} tokens a month"
            : "";

    private static string Days(decimal days) => Format.Count(days) + (days == 1 ? " day" : " days");

    private static string Name(string optionId) => optionId switch
    {
        OptionIds.OnDemand => "a distilled student on demand",
        OptionIds.NoCommitment => "a distilled student on reserved capacity without commitment",
        OptionIds.OneMonth => "a distilled student on reserved capacity for 1 month",
        OptionIds.SixMonths => "a distilled student on reserved capacity for 6 months",
        _ => optionId,
    };
}
