using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>Budgets for programs.</summary>
/// <param name="Today">The present day, UTC.</param>
/// <param name="Currency">Always <c>USD</c>.</param>
/// <param name="Periods">Which periods are told: <c>current</c>, <c>finished</c>, <c>future</c> or <c>all</c>.</param>
/// <param name="ForecastMethod">How the rest of a current period is foreseen.</param>
/// <param name="SignRule">How a variance is to be read.</param>
/// <param name="AsOf">When amounts were last pulled or imported, UTC; null when never, and where there is no budget.</param>
/// <param name="Rows">The whole bill, then teams, then features.</param>
/// <param name="Withdrawn">Budgets that were taken back.</param>
public sealed record BudgetDocument(
    DateOnly Today,
    string Currency,
    string Periods,
    string ForecastMethod,
    string SignRule,
    string? AsOf,
    IReadOnlyList<BudgetDocumentRow> Rows,
    IReadOnlyList<WithdrawnBudgetDocument> Withdrawn)
{
    /// <summary>Tells budgets.</summary>
    /// <param name="view">The budgets.</param>
    /// <param name="selection">Which periods.</param>
    /// <param name="scope">Only this scope, such as <c>feature:search</c>; null for all.</param>
    public static BudgetDocument Of(BudgetsView view, BudgetSelection selection, Domain.Budgets.BudgetScope? scope = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new BudgetDocument(
            view.Today,
            SpendReport.Currency,
            SpendQuestionWords.Of(selection),
            ForecastWords.Of(BudgetReview.Method),
            BudgetText.SignRule,
            ExactText.Moment(view.AsOf),
            [.. view.LinesOf(selection).Where(line => (scope ?? line.Budget.Scope) == line.Budget.Scope).Select(BudgetDocumentRow.Of)],
            [.. view.Budgets.Where(budget => !budget.Counts && (scope ?? budget.Scope) == budget.Scope).Select(WithdrawnBudgetDocument.Of)]);
    }
}
