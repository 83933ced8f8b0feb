using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>One budget in one period.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Period">The period.</param>
/// <param name="ScopeName">Whose spend, for readers.</param>
/// <param name="Ordinal">The order that fixes a feature's colour; null for a team and for the whole bill.</param>
/// <param name="History">What the scope was billed, in the budget's cost basis; null where nothing is known of it.</param>
/// <param name="Standing">How it stands.</param>
public sealed record BudgetLine(Budget Budget, BudgetPeriod Period, string ScopeName, int? Ordinal, SpendHistory? History, BudgetStanding Standing)
{
    /// <summary>What tells it from all others.</summary>
    public string Key => $"{Budget.Id}/{Period}";

    /// <summary>What was planned at first, US dollars.</summary>
    public Usd Planned => Budget.Plan.Planned;

    /// <summary>What holds by now, US dollars.</summary>
    public Usd Amount => Standing.Amount;

    /// <summary>The amendments that hold for the period, in their order.</summary>
    public IReadOnlyList<BudgetAmendment> Amendments { get; } = [.. Budget.Plan.AmendmentsOf(Period)];

    /// <summary>Its name, for readers.</summary>
    public string Name => Budget.Name.Length > 0 ? Budget.Name : ScopeName;

    /// <summary>Whether the period is one of those.</summary>
    public bool IsIn(BudgetSelection selection, DateOnly today) => selection switch
    {
        BudgetSelection.Current => Period.Days.Contains(today),
        BudgetSelection.Finished => Period.Days.EndExclusive <= today,
        BudgetSelection.Future => Period.Days.Start > today,
        BudgetSelection.All => true,
        _ => throw new ArgumentOutOfRangeException(nameof(selection), selection, "There is no such selection."),
    };
}
