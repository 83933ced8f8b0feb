using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Budgets;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>A budget as somebody wants it; not checked yet.</summary>
/// <param name="Scope">Whose spend.</param>
/// <param name="Term">The periods that it plans.</param>
/// <param name="Dollars">What is planned for each of them, US dollars.</param>
public sealed record BudgetEntry(BudgetScope Scope, BudgetTerm Term, decimal Dollars)
{
    /// <summary>What it is called; empty where the scope's name says it all.</summary>
    public string Name { get; init; } = "";

    /// <summary>The cost basis. The default value is the unblended cost.</summary>
    public SpendMetric Metric { get; init; }

    /// <summary>The shares at which to warn, as fractions. The default value is 80, 95 and 100 %.</summary>
    public IReadOnlyList<decimal> Thresholds { get; init; } = BudgetThresholds.Standard;
}
