using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>The ways of hosting, side by side.</summary>
/// <param name="Columns">The names of the columns, the teacher's first.</param>
/// <param name="BestColumn">The recommended column; 0, the teacher's, when none of them is better.</param>
/// <param name="Rows">One figure each.</param>
/// <param name="NotApplicable">The options that cannot be priced, and why.</param>
/// <param name="Warnings">What the evaluation remarks on options that it priced.</param>
public sealed record OptionsTable(
    IReadOnlyList<string> Columns, int BestColumn, IReadOnlyList<OptionRow> Rows, IReadOnlyList<OptionNote> NotApplicable,
    IReadOnlyList<OptionNote> Warnings)
{
    private const string Dollars = "USD";
    private const string Months = "months";
    private const string NotPriced = "not priced";

    internal static OptionsTable Of(CaseEvaluation evaluation) => new(
        ["Teacher today", .. evaluation.Options.Select(option => OptionWords.Short(option.Id))],
        1 + evaluation.Options.ToList().FindIndex(option => option.Id == evaluation.View.Verdict.BestOptionId),
        [.. RowsOf(evaluation)],
        [
            .. evaluation.Options.OfType<NotApplicableOption>().Select(option => new OptionNote(
                OptionIds.NameOf(option.Id), PlainReason.Of(option.Reasons, evaluation.Scenario))),
        ],
        [
            .. evaluation.Options.OfType<EvaluatedOption>().Where(option => option.Warnings.Count > 0)
                .Select(option => new OptionNote(OptionIds.NameOf(option.Id), option.Warnings)),
        ]);

    private static IEnumerable<OptionRow> RowsOf(CaseEvaluation evaluation)
    {
        var baseline = evaluation.Baseline;
        var none = Format.Unknown;
        OptionRow Row(string name, string unit, string teacher, Func<EvaluatedOption, string> cell) => new(
            name, unit, [teacher, .. evaluation.Options.Select(option => option is EvaluatedOption evaluated ? cell(evaluated) : NotPriced)]);

        yield return Row("One-time cost", Dollars, none, option => Format.Amount(option.OneTimeCost));
        yield return Row("Cost of month 1", Dollars, Format.Amount(baseline.MonthlyCost), option => Format.Amount(option.MonthlyCost));
        yield return Row("Saving in month 1", Dollars, none, option => Format.Amount(option.MonthlySavings));
        yield return Row(
            $"Total cost over {evaluation.Scenario.HorizonMonths} months", Dollars, Format.Amount(baseline.TotalCost), option => Format.Amount(option.TotalCost));
        yield return Row("Cost of 1,000 requests", Dollars, Amount(baseline.CostPerThousandRequests), option => Amount(option.CostPerThousandRequests));
        yield return Row("Net present value", Dollars, none, option => Format.Amount(option.NetPresentValue));
        yield return Row("Payback", Months, none, option => Format.PaybackMonths(option.PaybackMonths, 2));
        yield return Row("Return on investment", "of the one-time cost", none, option => option.ReturnOnInvestment is { } ratio ? Format.Percent(ratio) : none);
        yield return Row("Break-even volume", "tokens a month", none, option => BreakEven(option.Crossover));
        yield return Row("Model units paid for", "in month 1", none, option => option.Hosting is { } hosting ? Format.Count(hosting.ModelUnits) : none);
        yield return Row("Use of those units", "on average", none, option => option.Hosting is { } hosting ? Format.Percent(hosting.Utilization) : none);
        yield return Row("Commitment left at the end", Dollars, none, option => option.Hosting is { } hosting ? Format.Amount(hosting.StrandedCommitmentCost) : none);
    }

    private static string Amount(Usd? amount) => amount is { } known ? Format.Amount(known) : Format.Unknown;

    private static string BreakEven(Crossover crossover) => crossover.TokensPerMonth switch
    {
        null => "none",
        0m => "any",
        { } tokens => Format.Count(tokens),
    };
}
