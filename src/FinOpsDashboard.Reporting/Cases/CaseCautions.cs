using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>What somebody has to know before signing, the gravest first.</summary>
internal static class CaseCautions
{
    private const int MonthsOfAYear = 12;
    private const decimal SteadyEnough = 0.2m;

    public static IEnumerable<string> Of(CaseEvaluation evaluation, bool isDemo)
    {
        if (isDemo) yield return "The company, its bill and its volumes are made up: this is demo data.";
        if (Fit(evaluation) is { } fit) yield return fit;
        if (Swing(evaluation) is { } swing) yield return swing;
        if (evaluation.IsWorthIt)
            yield return "Quality is not part of these figures. Sign on condition that the student passes the feature's own evaluation.";
        if (!evaluation.Models.IsSupported)
        {
            yield return $"Amazon Bedrock does not distil {evaluation.Models.Teacher} into {evaluation.Models.Student}: the training data "
                + "would have to come from your own logs, and the teacher's terms of use have to allow it.";
        }

        var defaults = evaluation.View.AssumptionLines.Count(line => line.IsDefault);
        if (defaults > 0)
            yield return $"{defaults} of {evaluation.View.AssumptionLines.Count} assumptions are defaults that nobody has chosen for this feature; they are marked in the list.";
        var unknowns = Unknown.Sentences(evaluation).Count;
        if (unknowns > 0)
            yield return unknowns == 1
                ? "One price or figure that the comparison needs is missing; it is named under \u201CWhat is missing\u201D."
                : $"{unknowns} prices or figures that the comparison needs are missing; they are named under \u201CWhat is missing\u201D.";
    }

    private static string? Fit(CaseEvaluation evaluation)
    {
        if (evaluation.Fit is not { } fit) return "No whole month is both billed and modelled, so the model could not be checked against a bill.";
        if (fit.IsClose) return null;
        var direction = fit.Excess > 0 ? "above" : "below";
        var sentence = $"The modelled cost of today is {Format.Percent(decimal.Abs(fit.Excess))} {direction} the bill of the last {fit.Months} whole months.";
        return evaluation.Option is { } best && evaluation.SavingsAgainstTheBill(best) is { } savings
            ? $"{sentence} Measured against the bill of {Format.MonthInFull(fit.LastMonth)}, the option {Effect(savings)} a month; against the model it {Effect(best.MonthlySavings)}."
            : sentence;
    }

    /// <summary>A scenario repeats one month. That misleads where volumes come and go with the season.</summary>
    private static string? Swing(CaseEvaluation evaluation)
    {
        if (evaluation.Option is not { } best) return null;
        var year = evaluation.View.ModelledMonths
            .Where(month => month.Teacher is not null && month.Options.ContainsKey(best.Id))
            .TakeLast(MonthsOfAYear).ToList();
        if (year.Count < MonthsOfAYear) return null;
        var average = year.Sum(month => month.Teacher!.Value - month.Options[best.Id]) / year.Count;
        var isSteady = decimal.Abs((average - best.MonthlySavings).Amount) <= decimal.Abs(best.MonthlySavings.Amount) * SteadyEnough;
        if (isSteady) return null;
        var months = year.Select(month => month.Month).ToHashSet();
        var below = evaluation.View.Volumes.Count(volume =>
            months.Contains(volume.Month) && volume.InputTokens + volume.OutputTokens < best.Crossover.TokensPerMonth);
        var sentence = $"The case repeats the volume of {Format.MonthInFull(evaluation.View.CurrentVolume!.Month)}. At the volumes of the last {year.Count} months "
            + $"the option {Effect(average)} a month on average; as modelled it {Effect(best.MonthlySavings)}";
        return below == 0 ? $"{sentence}." : $"{sentence}. In {below} of those months the volume was below the break-even.";
    }

    private static string Effect(Usd savings) =>
        savings < Usd.Zero ? $"costs {Format.MoneyRounded(-savings)} more" : $"saves {Format.MoneyRounded(savings)}";
}
