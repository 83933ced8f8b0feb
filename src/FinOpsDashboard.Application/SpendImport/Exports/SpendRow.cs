using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.SpendImport.Exports;

/// <summary>
/// One row of an export as the ledger sees it. A reader fills the same row again and again: whoever keeps something of it copies it.
/// </summary>
public sealed class SpendRow
{
    /// <summary>Makes a row.</summary>
    /// <param name="dimensions">How many split dimensions there are.</param>
    public SpendRow(int dimensions) => Shares = new string?[dimensions];

    /// <summary>The UTC day on which the charge begins.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The service as Cost Explorer names it.</summary>
    public string Service { get; set; } = "";

    /// <summary>The usage type as billed; empty for charges that have none, such as credits.</summary>
    public string UsageType { get; set; } = "";

    /// <summary>The charge type as Cost Explorer spells it, such as <c>Usage</c> or <c>Credit</c>.</summary>
    public string RecordType { get; set; } = "";

    /// <summary>The amounts.</summary>
    public CostMetrics Metrics { get; set; }

    /// <summary>Whether AWS may still change it.</summary>
    public bool IsEstimated { get; set; }

    /// <summary>
    /// The value of each split dimension, in their order: empty for untagged, null where the export does not have the dimension at all.
    /// </summary>
    public string?[] Shares { get; }

    /// <summary>The readable name of the account; empty where the export has none.</summary>
    public string AccountName { get; set; } = "";
}
