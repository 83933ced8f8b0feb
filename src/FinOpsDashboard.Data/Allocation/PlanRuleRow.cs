namespace FinOpsDashboard.Data.Allocation;

/// <summary>A rule of a plan; an empty condition matches everything. Names features without a reference: old plans outlive them.</summary>
public sealed class PlanRuleRow
{
    public int PlanId { get; set; }

    /// <summary>The place among the rules of the plan; the first that matches wins.</summary>
    public int Position { get; set; }

    /// <summary>Who carries what matches: a feature's id, or a shared cost.</summary>
    public required string FeatureId { get; set; }

    public string Model { get; set; } = "";

    public string UsageType { get; set; } = "";

    public string Service { get; set; } = "";

    public string Route { get; set; } = "";

    public string Region { get; set; } = "";

    /// <summary>The split dimension, such as <c>account</c> or <c>tag:team</c>; empty for none.</summary>
    public string Dimension { get; set; } = "";

    /// <summary>The value of the split dimension; empty means untagged when a dimension is given.</summary>
    public string DimensionValue { get; set; } = "";

    /// <summary>The first UTC day as <c>yyyymmdd</c>; 0 for any.</summary>
    public int ValidFrom { get; set; }

    /// <summary>The last UTC day as <c>yyyymmdd</c>; 0 for any.</summary>
    public int ValidUntil { get; set; }
}
