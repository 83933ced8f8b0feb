namespace FinOpsDashboard.Application.SpendSync;

/// <summary>What costs are grouped by.</summary>
/// <param name="Kind">The kind of key.</param>
/// <param name="Name">The tag key or cost category name; empty for a dimension.</param>
public sealed record CostGrouping(CostGroupingKind Kind, string Name = "")
{
    /// <summary>By SERVICE.</summary>
    public static readonly CostGrouping Service = new(CostGroupingKind.Service);

    /// <summary>By USAGE_TYPE.</summary>
    public static readonly CostGrouping UsageType = new(CostGroupingKind.UsageType);

    /// <summary>By RECORD_TYPE, the charge type.</summary>
    public static readonly CostGrouping RecordType = new(CostGroupingKind.RecordType);

    /// <summary>By LINKED_ACCOUNT.</summary>
    public static readonly CostGrouping LinkedAccount = new(CostGroupingKind.LinkedAccount);

    /// <summary>By a cost allocation tag.</summary>
    public static CostGrouping Tag(string key) => new(CostGroupingKind.Tag, key);

    /// <summary>By a cost category.</summary>
    public static CostGrouping CostCategory(string name) => new(CostGroupingKind.CostCategory, name);
}
