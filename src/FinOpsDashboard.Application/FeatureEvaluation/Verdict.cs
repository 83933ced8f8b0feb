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
        return best is null ? new Verdict(Stay(volume, evaluated), null) : new Verdict(Move(volume, best), best.Id);
    }

    private static string Stay(string volume, List<EvaluatedOption> evaluated)
    {
        if (evaluated.Count == 0) return "Do not distil yet: no way of hosting the student can be priced. What is missing is listed below.";
        var crossover = evaluated.Where(option => option.Crossover.TokensPerMonth is > 0)
            .MinBy(option => option.Crossover.TokensPerMonth);
        var when = crossover is null
            ? "no volume makes a distilled student cheaper under these assumptions."
            : $"{Name(crossover.Id)} is cheaper from {Format.Tokens(crossover.Crossover.TokensPerMonth!.Value)} tokens a month on.";
        return $"Do not distil. {volume} the teacher on demand is the cheapest; {when}";
    }

    private static string Move(string volume, EvaluatedOption best)
    {
        var saving = best.MonthlySavings > Usd.Zero
            ? $"is {Format.MoneyRounded(best.MonthlySavings)} cheaper each month"
            : $"starts {Format.MoneyRounded(-best.MonthlySavings)} dearer a month, and wins over the horizon";
        var payback = best.PaybackMonths switch
        {
            null => "it does not pay back within the horizon",
            0m => "it pays from the first day",
            < 2m and var months => $"it pays back in {Format.Count(Math.Ceiling(months * 30.4m))} days",
            var months => $"it pays back in {Format.Months(months.Value)}",
        };
        var floor = best.Crossover.TokensPerMonth is > 0 and { } tokens ? $", and loses below {Format.Tokens(tokens)} tokens a month" : "";
        return $"{volume}, {Name(best.Id)} {saving}; {payback}{floor}.";
    }

    private static string Name(string optionId) => optionId switch
    {
        OptionIds.OnDemand => "a distilled student on demand",
        OptionIds.NoCommitment => "a distilled student on reserved capacity without commitment",
        OptionIds.OneMonth => "a distilled student on reserved capacity for 1 month",
        OptionIds.SixMonths => "a distilled student on reserved capacity for 6 months",
        _ => optionId,
    };
}
