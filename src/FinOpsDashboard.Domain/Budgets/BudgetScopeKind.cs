namespace FinOpsDashboard.Domain.Budgets;

/// <summary>What kind of spend a budget is for.</summary>
public enum BudgetScopeKind
{
    /// <summary>The whole Bedrock bill.</summary>
    Bill,

    /// <summary>All features of one owner.</summary>
    Team,

    /// <summary>One feature.</summary>
    Feature,
}
