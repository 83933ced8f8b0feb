namespace FinOpsDashboard.Application.Budgets;

/// <summary>What became of budgets that were entered together.</summary>
/// <param name="Ids">Their numbers, in order; empty when none was stored.</param>
/// <param name="Faults">What is wrong, one sentence each; empty when all were stored.</param>
public sealed record BudgetOutcome(IReadOnlyList<int> Ids, IReadOnlyList<string> Faults);
