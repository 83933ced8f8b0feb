namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>What an account is asked about its keys.</summary>
public enum KeyQuestion
{
    /// <summary><c>ce:GetTags</c>: the tag keys on costs.</summary>
    Tags,

    /// <summary><c>ce:GetCostCategories</c>: the cost categories on costs.</summary>
    CostCategories,

    /// <summary><c>ce:ListCostAllocationTags</c>: which tag keys are active; the management account only.</summary>
    AllocationTags,
}
