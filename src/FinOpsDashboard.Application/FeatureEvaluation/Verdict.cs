using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>What the model recommends, in one sentence that a tired director understands.</summary>
/// <param name="Sentence">The answer.</param>
/// <param name="BestOptionId">The option with the highest net present value above zero; null when the teacher on demand is best.</param>
public sealed record Verdict(string Sentence, string? BestOptionId)
{
    /// <summary>
    /// The option that the answer is about: the one with the highest net present value, be it below zero, so that it is the best or the one
    /// that comes nearest. Null when none was evaluated.
    /// </summary>
    public EvaluatedOption? Option { get; private init; }

    /// <summary>
    /// Where staying is best: the option that becomes the cheaper one at a steady volume above today's, its
    /// <see cref="Crossover.TokensPerMonth"/>. Null when none does.
    /// </summary>
    public EvaluatedOption? TurnedByVolume { get; private init; }

    /// <summary>Reads the verdict off an evaluated workspace.</summary>
    public static Verdict Of(WorkspaceView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Obstacle is { } obstacle) return new Verdict(obstacle, null);
        if (view.Result?.Baseline.Figures is null)
            return new Verdict($"Nothing can be said yet: {string.Join(' ', view.Result?.Baseline.Reasons ?? [])}", null);

        var scenario = view.Scenario!;
        var volume = $"At {Format.Tokens(scenario.Workload.TokensPerMonth)} tokens a month";
        var evaluated = view.Result.Options.OfType<EvaluatedOption>().ToList();
        if (evaluated.MaxBy(option => option.NetPresentValue.Amount) is not { } nearest)
            return new Verdict("Do not distil yet: no way of hosting the student can be priced. What is missing is listed below.", null);
        if (nearest.NetPresentValue > Usd.Zero) return new Verdict(Move(volume, scenario, nearest), nearest.Id) { Option = nearest };

        var turned = TurnedBy(scenario, nearest, evaluated);
        return new Verdict($"Do not distil. {volume} {Stay(scenario, nearest, turned, evaluated)}.", null) { Option = nearest, TurnedByVolume = turned };
    }

    private static string Stay(Scenario scenario, EvaluatedOption nearest, EvaluatedOption? turned, List<EvaluatedOption> evaluated)
    {
        if (nearest.MonthlySavings > Usd.Zero)
            return $"{Name(nearest.Id)} {MonthlyDifference(scenario, nearest)}, {NotEarnedBack(scenario, nearest, turned)}";
        return evaluated.Exists(option => option.MonthlySavings > Usd.Zero)
            ? $"{Name(nearest.Id)} comes nearest: it {MonthlyDifference(scenario, nearest)}, and does not make up for it within {Format.Months(scenario.HorizonMonths)}"
            : $"the teacher on demand is the cheapest{OtherVolumes(scenario, turned, evaluated)}";
    }

    /// <summary>
    /// An option that is cheaper today is turned by its own crossover. Where none is, the first that becomes so is. A crossover at or below
    /// today's volume turns nothing by itself.
    /// </summary>
    private static EvaluatedOption? TurnedBy(Scenario scenario, EvaluatedOption nearest, List<EvaluatedOption> evaluated)
    {
        IEnumerable<EvaluatedOption> candidates = evaluated.Exists(option => option.MonthlySavings > Usd.Zero) ? [nearest] : evaluated;
        return candidates.Where(option => option.Crossover.TokensPerMonth > scenario.Workload.TokensPerMonth).MinBy(option => option.Crossover.TokensPerMonth);
    }

    /// <summary>
    /// Where another volume would turn the answer. A crossover knows no growth, so that under growth it says something of a steady volume
    /// only.
    /// </summary>
    private static string OtherVolumes(Scenario scenario, EvaluatedOption? turned, List<EvaluatedOption> evaluated)
    {
        var current = scenario.Workload.TokensPerMonth;
        var steadily = IsSteady(scenario) ? "" : "at a steady volume ";
        var crossing = evaluated.Where(option => option.Crossover.TokensPerMonth is not null).ToList();
        if (crossing.Count == 0) return $"; no {(IsSteady(scenario) ? "" : "steady ")}volume makes a distilled student cheaper under these assumptions";
        if (turned is not null)
            return $"; {steadily}{Name(turned.Id)} is cheaper from {Format.Tokens(turned.Crossover.TokensPerMonth!.Value)} tokens a month on";

        var (between, losing) = crossing
            .SelectMany(option => option.Crossover.LosingIntervals.Select(interval => (Option: option, Interval: interval)))
            .FirstOrDefault(pair => pair.Interval.From <= current && current <= pair.Interval.To);
        return between is null
            ? $" over {Format.Months(scenario.HorizonMonths)}"
            : $"; {steadily}{Name(between.Id)} is cheaper from {Format.Tokens(between.Crossover.TokensPerMonth!.Value)} tokens a month on, "
                + $"but not between {Format.Tokens(losing.From)} and {Format.Tokens(losing.To)}";
    }

    private static bool IsSteady(Scenario scenario) => scenario.Workload.MonthlyGrowthRate == 0;

    /// <summary>Against the teacher; under growth it is the first month's.</summary>
    private static string MonthlyDifference(Scenario scenario, EvaluatedOption option)
    {
        if (option.MonthlySavings == Usd.Zero) return IsSteady(scenario) ? "costs the same each month" : "starts at the same cost a month";
        var (difference, word) = option.MonthlySavings > Usd.Zero ? (option.MonthlySavings, "cheaper") : (-option.MonthlySavings, "dearer");
        var amount = Format.MoneyRounded(difference);
        return IsSteady(scenario) ? $"is {amount} {word} each month" : $"starts {amount} {word} a month";
    }

    private static string NotEarnedBack(Scenario scenario, EvaluatedOption option, EvaluatedOption? turned)
    {
        var horizon = Format.Months(scenario.HorizonMonths);
        var retraining = option.Months.Any(month => month.RetrainingCost > Usd.Zero);
        var breaksEven = scenario.AnnualDiscountRate == 0 && option.PaybackMonths is not null;
        if (option.OneTimeCost == Usd.Zero && !retraining) return $"but {(breaksEven ? "just breaks even" : "is dearer")} over {horizon}";

        var cost = $"its one-time cost of {Format.MoneyRounded(option.OneTimeCost)}{(retraining ? " and its retraining" : "")}";
        if (breaksEven) return $"which just breaks even: it earns back {cost} in {Format.Payback(option.PaybackMonths)}, and no more";
        if (option.PaybackMonths is { } payback)
            return $"which earns back {cost} in {Format.Payback(payback)}, but not at a discount rate of {Format.PercentExact(scenario.AnnualDiscountRate)} a year";
        return $"which does not earn back {cost} within {horizon}{Enough(scenario, turned)}";
    }

    private static string Enough(Scenario scenario, EvaluatedOption? turned)
    {
        if (turned?.Crossover.TokensPerMonth is not { } tokens) return "";
        var volume = $"from {Format.Tokens(tokens)} tokens a month on";
        return IsSteady(scenario) ? $"; {volume} it does" : $"; at a steady volume it does {volume}";
    }

    private static string Move(string volume, Scenario scenario, EvaluatedOption best)
    {
        var saving = MonthlyDifference(scenario, best) + (best.MonthlySavings > Usd.Zero ? "" : ", and wins over the horizon");
        var payback = best.PaybackMonths is { } months
            ? $"it pays back {(months == 0 ? "" : "in ")}{Format.Payback(months)}"
            : "it does not pay back within the horizon";
        return $"{volume}, {Name(best.Id)} {saving}; {payback}{Floor(scenario, best)}.";
    }

    /// <summary>Below which volume the option loses; nothing where it would lose at a steady volume of today's too.</summary>
    private static string Floor(Scenario scenario, EvaluatedOption best) =>
        best.Crossover.TokensPerMonth is > 0 and { } tokens && best.Crossover.IsCheaperAt(scenario.Workload.TokensPerMonth)
            ? $", and {(IsSteady(scenario) ? "" : "at a steady volume ")}loses below {Format.Tokens(tokens)} tokens a month"
            : "";

    private static string Name(string optionId) => optionId switch
    {
        OptionIds.OnDemand => "a distilled student on demand",
        OptionIds.NoCommitment => "a distilled student on reserved capacity without commitment",
        OptionIds.OneMonth => "a distilled student on reserved capacity for 1 month",
        OptionIds.SixMonths => "a distilled student on reserved capacity for 6 months",
        _ => optionId,
    };
}
