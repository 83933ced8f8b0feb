using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>A budget that was taken back, for programs.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Scope">Whose spend.</param>
/// <param name="Term">The periods that it planned: <c>2026-10</c>, <c>2026-Q4</c>, <c>2026</c> or <c>2026-monthly</c>.</param>
/// <param name="Planned">What was planned, a decimal string.</param>
/// <param name="Reason">Why it was taken back.</param>
/// <param name="Author">Who took it back.</param>
/// <param name="At">When, UTC.</param>
public sealed record WithdrawnBudgetDocument(int Number, string Scope, string Term, string Planned, string Reason, string Author, string At)
{
    internal static WithdrawnBudgetDocument Of(Budget budget)
    {
        var withdrawal = budget.Withdrawal!;
        return new WithdrawnBudgetDocument(
            budget.Id, $"{budget.Scope}", $"{budget.Term}", ExactText.Of(budget.Plan.Planned.Amount), withdrawal.Reason, withdrawal.Author, ExactText.Moment(withdrawal.At)!);
    }
}
