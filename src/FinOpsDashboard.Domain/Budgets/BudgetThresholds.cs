namespace FinOpsDashboard.Domain.Budgets;

/// <summary>The shares of a budget at which to warn.</summary>
public static class BudgetThresholds
{
    /// <summary>The most of them that one budget may have.</summary>
    public const int Most = 10;

    /// <summary>The largest of them: twice the budget.</summary>
    public const decimal Largest = 2m;

    /// <summary>80, 95 and 100 % of the budget, as fractions.</summary>
    public static IReadOnlyList<decimal> Standard { get; } = [0.8m, 0.95m, 1m];
}
