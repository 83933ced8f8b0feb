namespace FinOpsDashboard.Application.Budgets;

/// <summary>Which periods of budgets are shown.</summary>
public enum BudgetSelection
{
    /// <summary>Those that today lies in.</summary>
    Current,

    /// <summary>Those that are over, the latest first.</summary>
    Finished,

    /// <summary>Those that have not begun.</summary>
    Future,

    /// <summary>All of them.</summary>
    All,
}
