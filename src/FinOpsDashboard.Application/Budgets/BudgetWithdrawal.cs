namespace FinOpsDashboard.Application.Budgets;

/// <summary>That a budget was taken back. It counts no more, and stays on record.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who took it back.</param>
/// <param name="At">When, UTC.</param>
public sealed record BudgetWithdrawal(string Reason, string Author, DateTimeOffset At);
