using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>One budget in one period, for programs. Amounts are decimal strings, what is foreseen with at most six decimals; null where a figure is not known.</summary>
/// <param name="Number">The number of the budget.</param>
/// <param name="Scope"><c>bill</c>, <c>team:…</c> or <c>feature:…</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Period"><c>2026-10</c>, <c>2026-Q4</c> or <c>2026</c>.</param>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The day after the last one, UTC.</param>
/// <param name="Metric">The cost basis: <c>unblended</c>, <c>amortized</c>, <c>netUnblended</c> or <c>netAmortized</c>; usage charges without credits, refunds and tax.</param>
/// <param name="Planned">What was planned at first.</param>
/// <param name="Budget">What holds by now.</param>
/// <param name="Amendments">What led from the one to the other.</param>
/// <param name="Consumed">What is billed to date.</param>
/// <param name="Estimated">How much of that AWS may still change.</param>
/// <param name="Remaining">Budget less consumed.</param>
/// <param name="ConsumedPercent">Consumed over budget in percent, with at most six decimals.</param>
/// <param name="Forecast">What the current period likely ends at.</param>
/// <param name="ForecastLow">The low end of the range that holds it in 8 of 10 cases.</param>
/// <param name="ForecastHigh">The high end.</param>
/// <param name="CrossedOn">The first day whose cumulative spend exceeds the budget, UTC, billed or foreseen; null where there is none or none is known.</param>
/// <param name="Crossing"><c>billed</c>, <c>foreseen</c>, <c>notInPeriod</c> or <c>unknown</c>.</param>
/// <param name="WhyUnknown">Why the crossing is not known; null where it is.</param>
/// <param name="State"><c>notStarted</c>, <c>unknown</c>, <c>onTrack</c>, <c>warning</c>, <c>willBeCrossed</c>, <c>crossed</c> or <c>kept</c>.</param>
/// <param name="ThresholdsPercent">At what percent of the budget to warn.</param>
/// <param name="ReachedPercent">Which of them are reached.</param>
/// <param name="Variance">Actual less budget of a finished period: above zero is unfavourable.</param>
/// <param name="VariancePercent">The same over the budget, in percent.</param>
/// <param name="Author">Who entered it.</param>
/// <param name="EnteredAt">When, UTC.</param>
public sealed record BudgetDocumentRow(
    int Number,
    string Scope,
    string Name,
    string Period,
    DateOnly From,
    DateOnly To,
    string Metric,
    string Planned,
    string Budget,
    IReadOnlyList<BudgetAmendmentDocument> Amendments,
    string? Consumed,
    string? Estimated,
    string? Remaining,
    decimal? ConsumedPercent,
    string? Forecast,
    string? ForecastLow,
    string? ForecastHigh,
    DateOnly? CrossedOn,
    string Crossing,
    string? WhyUnknown,
    string State,
    IReadOnlyList<decimal> ThresholdsPercent,
    IReadOnlyList<decimal> ReachedPercent,
    string? Variance,
    decimal? VariancePercent,
    string Author,
    string EnteredAt)
{
    private const int Decimals = 6;

    internal static BudgetDocumentRow Of(BudgetLine line)
    {
        var (budget, standing) = (line.Budget, line.Standing);
        return new BudgetDocumentRow(
            budget.Id,
            $"{budget.Scope}",
            line.Name,
            $"{line.Period}",
            line.Period.Days.Start,
            line.Period.Days.EndExclusive,
            SpendQuestionWords.Of(budget.Metric),
            ExactText.Of(line.Planned.Amount),
            ExactText.Of(line.Amount.Amount),
            [.. line.Amendments.Select(made => new BudgetAmendmentDocument(ExactText.Of(made.Amount.Amount), $"{made.From}", made.Reason, made.Author, ExactText.Moment(made.At)!))],
            Exact(standing.Consumed),
            standing.Consumed is null ? null : ExactText.Of(standing.Estimated.Amount),
            Exact(standing.Remaining),
            Percent(standing.Share),
            Rounded(standing.Forecast?.Total),
            Rounded(standing.Forecast?.Interval?.Low),
            Rounded(standing.Forecast?.Interval?.High),
            standing.Crossing.Day,
            standing.Crossing switch { { Day: not null, IsForeseen: true } => "foreseen", { Day: not null } => "billed", { IsNever: true } => "notInPeriod", _ => "unknown" },
            standing.Crossing.WhyUnknown is { Length: > 0 } why ? why : null,
            SpendQuestionWords.Of(standing.State),
            [.. budget.Thresholds.Select(threshold => ExactText.Shortest(threshold * 100))],
            [.. standing.Reached.Select(threshold => ExactText.Shortest(threshold * 100))],
            Exact(standing.Variance),
            Percent(standing.Variance / line.Amount),
            budget.Author,
            ExactText.Moment(budget.EnteredAt)!);
    }

    private static string? Exact(Usd? amount) => amount is { } known ? ExactText.Of(known.Amount) : null;

    private static string? Rounded(Usd? amount) => amount is { } known ? ExactText.Of(decimal.Round(known.Amount, Decimals, MidpointRounding.AwayFromZero)) : null;

    private static decimal? Percent(decimal? fraction) =>
        fraction is { } known ? ExactText.Shortest(decimal.Round(known * 100, Decimals, MidpointRounding.AwayFromZero)) : null;
}
