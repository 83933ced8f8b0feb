namespace FinOpsDashboard.Domain.Budgets;

/// <summary>How long a budget lasts. Quarters and years are those of the calendar, UTC.</summary>
public enum BudgetPeriodKind
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}
