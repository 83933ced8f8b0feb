namespace FinOpsDashboard.Data.Features;

/// <summary>A product feature that carries spend.</summary>
public sealed class FeatureRow
{
    /// <summary>A readable, stable id such as <c>invoice-extraction</c>.</summary>
    public required string Id { get; set; }

    public required string Name { get; set; }

    public string Owner { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>The order in which features were made: it fixes their colour on every page.</summary>
    public int Ordinal { get; set; }

    /// <summary>The assumptions of the workspace as JSON; empty until somebody enters one.</summary>
    public string Assumptions { get; set; } = "";

    public List<AllocationRuleRow> Rules { get; set; } = [];
}

/// <summary>A rule that gives spend to a feature; an empty condition matches everything.</summary>
public sealed class AllocationRuleRow
{
    public int Id { get; set; }

    public required string FeatureId { get; set; }

    /// <summary>The place among all rules of all features; the first that matches wins.</summary>
    public int Position { get; set; }

    public string Model { get; set; } = "";

    public string UsageType { get; set; } = "";

    public string Service { get; set; } = "";

    public string Route { get; set; } = "";

    public string Region { get; set; } = "";

    /// <summary>The split dimension, such as <c>account</c> or <c>tag:team</c>; empty for none.</summary>
    public string Dimension { get; set; } = "";

    /// <summary>The value of the split dimension; empty means untagged when a dimension is given.</summary>
    public string DimensionValue { get; set; } = "";
}

/// <summary>The token volumes of one feature in one month as an engineer entered them.</summary>
public sealed class FeatureVolumeRow
{
    public required string FeatureId { get; set; }

    /// <summary>The month as <c>yyyymm</c>.</summary>
    public int Month { get; set; }

    public long Requests { get; set; }

    public long InputTokens { get; set; }

    public long OutputTokens { get; set; }

    public long CacheReadTokens { get; set; }

    public long CacheWriteTokens { get; set; }

    public long RepeatedContextTokensPerRequest { get; set; }

    public decimal PeakToAverageRatio { get; set; } = 1;

    public DateTime ChangedUtc { get; set; }

    public string ChangedBy { get; set; } = "";
}
