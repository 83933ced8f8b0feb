using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>What a director reads who reads one page.</summary>
/// <param name="Verdict">The answer in one sentence.</param>
/// <param name="Figures">Four figures.</param>
/// <param name="Recommendation">What to do, in a few words.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Cautions">What to know before signing.</param>
public sealed record CaseSummary(
    string Verdict, IReadOnlyList<KeyFigure> Figures, string Recommendation, IReadOnlyList<string> Reasons, IReadOnlyList<string> Cautions)
{
    internal static CaseSummary Of(CaseEvaluation evaluation, bool isDemo) => new(
        evaluation.View.Verdict.Sentence,
        [Today(evaluation), Option(evaluation), Saving(evaluation), Payback(evaluation)],
        Recommend(evaluation),
        [.. evaluation.IsWorthIt ? CaseReasons.ToDistil(evaluation) : CaseReasons.ToStay(evaluation)],
        [.. CaseCautions.Of(evaluation, isDemo)]);

    private static string Recommend(CaseEvaluation evaluation) => (evaluation.IsWorthIt, evaluation.Option) switch
    {
        (true, { } best) when !evaluation.Models.IsSupported =>
            $"Train {evaluation.Models.Student} on logged answers of {evaluation.Models.Teacher}, hosted {OptionWords.Hosting(best.Id)}. Bedrock itself does not distil this pair.",
        (true, { } best) => $"Distil {evaluation.Models.Teacher} into {evaluation.Models.Student}, hosted {OptionWords.Hosting(best.Id)}.",
        (_, null) => $"Do not distil yet. Stay with {evaluation.Models.Teacher} on demand until the missing prices are known.",
        _ => $"Do not distil. Stay with {evaluation.Models.Teacher} on demand.",
    };

    private static KeyFigure Today(CaseEvaluation evaluation)
    {
        var volume = evaluation.View.CurrentVolume!;
        var modelled = $"modelled at the volume {volume.Source.ToWord()} for {Format.MonthInFull(volume.Month)}";
        var billed = evaluation.Fit is { } fit ? $"; {Format.Month(fit.LastMonth)} was billed {Format.MoneyRounded(fit.LastBilled)}" : "";
        return new(evaluation.IsSteady ? "Today, a month" : "Today, month 1", Format.MoneyRounded(evaluation.Baseline.MonthlyCost), $"{evaluation.Models.Teacher} on demand, {modelled}{billed}");
    }

    private static KeyFigure Option(CaseEvaluation evaluation)
    {
        var name = (evaluation.IsWorthIt ? "Best option, " : "Nearest option, ") + (evaluation.IsSteady ? "a month" : "month 1");
        return evaluation.Option is { } best
            ? new(name, Format.MoneyRounded(best.MonthlyCost), OptionIds.NameOf(best.Id))
            : new(name, Format.Unknown, "No option can be priced");
    }

    private static KeyFigure Saving(CaseEvaluation evaluation)
    {
        var months = evaluation.Scenario.HorizonMonths;
        if (evaluation.Option is not { } best) return new($"Saving over {months} months", Format.Unknown, "No option can be priced");
        var saving = evaluation.Baseline.TotalCost - best.TotalCost;
        var today = $"In today's money it {OptionWords.Worth(best.NetPresentValue)} (net present value at {Format.Percent(evaluation.Scenario.AnnualDiscountRate)} a year)";
        return saving < Usd.Zero
            ? new($"Extra cost over {months} months", Format.MoneyRounded(-saving), today)
            : new($"Saving over {months} months", Format.MoneyRounded(saving), today);
    }

    private static KeyFigure Payback(CaseEvaluation evaluation) => evaluation.Option is { } best
        ? new("Payback", OptionWords.Payback(best.PaybackMonths), $"One-time cost {Format.MoneyRounded(best.OneTimeCost)}")
        : new("Payback", Format.Unknown, "No option can be priced");
}
