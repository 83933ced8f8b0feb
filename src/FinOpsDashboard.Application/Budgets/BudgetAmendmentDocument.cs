namespace FinOpsDashboard.Application.Budgets;

/// <summary>An amendment for programs.</summary>
/// <param name="Amount">The new amount of a period, a decimal string.</param>
/// <param name="From">The first month that it holds for, as <c>2026-10</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who amended it.</param>
/// <param name="At">When, UTC.</param>
public sealed record BudgetAmendmentDocument(string Amount, string From, string Reason, string Author, string At);
