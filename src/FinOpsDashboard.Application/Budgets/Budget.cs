using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Budgets;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>A budget as somebody entered it, with everything that happened to it since.</summary>
public sealed record Budget
{
    /// <summary>The number it is called by; 0 before it is stored.</summary>
    public int Id { get; init; }

    /// <summary>Whose spend.</summary>
    public required BudgetScope Scope { get; init; }

    /// <summary>What it is called; empty where the scope's name says it all.</summary>
    public string Name { get; init; } = "";

    /// <summary>The periods that it plans.</summary>
    public required BudgetTerm Term { get; init; }

    /// <summary>What was planned for each period, and the amendments.</summary>
    public required BudgetPlan Plan { get; init; }

    /// <summary>The cost basis that it is measured in: usage charges, without credits, refunds and tax.</summary>
    public SpendMetric Metric { get; init; }

    /// <summary>The shares of the budget at which to warn, as fractions, the smallest first.</summary>
    public IReadOnlyList<decimal> Thresholds { get; init; } = BudgetThresholds.Standard;

    /// <summary>Who entered it.</summary>
    public required string Author { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>That it was taken back; null while it counts.</summary>
    public BudgetWithdrawal? Withdrawal { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool Counts => Withdrawal is null;
}
