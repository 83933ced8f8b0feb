namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>What an account can divide its costs by, beside its linked accounts.</summary>
public enum AccountKeyKind
{
    /// <summary>A cost allocation tag, those of IAM principals (<c>iamPrincipal/…</c>) included.</summary>
    Tag,

    /// <summary>A cost category.</summary>
    CostCategory,
}
