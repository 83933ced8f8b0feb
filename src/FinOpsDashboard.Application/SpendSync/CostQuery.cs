using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>A question for daily costs, grouped by exactly two keys: Cost Explorer takes no more.</summary>
/// <param name="Period">The UTC days asked for; not empty.</param>
/// <param name="Services">The exact service names; Cost Explorer has no "contains" filter. Not empty.</param>
/// <param name="ExcludedRecordTypes">Charge types left out, such as Credit and Refund; empty for none.</param>
/// <param name="First">The first group key.</param>
/// <param name="Second">The second group key.</param>
public sealed record CostQuery(
    DateRange Period,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> ExcludedRecordTypes,
    CostGrouping First,
    CostGrouping Second);

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
}

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
