namespace FinOpsDashboard.Application.SpendSync;

/// <summary>The kinds of key that Cost Explorer groups by.</summary>
public enum CostGroupingKind
{
    /// <summary>SERVICE.</summary>
    Service,

    /// <summary>USAGE_TYPE.</summary>
    UsageType,

    /// <summary>RECORD_TYPE.</summary>
    RecordType,

    /// <summary>LINKED_ACCOUNT.</summary>
    LinkedAccount,

    /// <summary>A cost allocation tag.</summary>
    Tag,

    /// <summary>A cost category.</summary>
    CostCategory,
}
