namespace FinOpsDashboard.Domain.Budgets;

/// <summary>How a budget stands in one period.</summary>
public enum BudgetState
{
    /// <summary>The period has not begun.</summary>
    NotStarted,

    /// <summary>Nothing is known of the period, or too little to say whether it will be crossed.</summary>
    Unknown,

    /// <summary>No threshold is reached, and at the foreseen spend it is not crossed.</summary>
    OnTrack,

    /// <summary>A threshold is reached; at the foreseen spend it is not crossed.</summary>
    Warning,

    /// <summary>At the foreseen spend it is crossed before the period ends.</summary>
    WillBeCrossed,

    /// <summary>More is billed than was planned.</summary>
    Crossed,

    /// <summary>The period is over, and no more was billed than was planned.</summary>
    Kept,
}
