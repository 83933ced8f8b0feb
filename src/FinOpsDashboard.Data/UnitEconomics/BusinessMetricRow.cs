namespace FinOpsDashboard.Data.UnitEconomics;

/// <summary>A count of the business in a month.</summary>
public sealed class BusinessMetricRow
{
    public required string Name { get; set; }

    /// <summary>The feature it counts; empty for the whole company.</summary>
    public required string FeatureId { get; set; }

    /// <summary>The month as <c>yyyymm</c>.</summary>
    public int Month { get; set; }

    public decimal Value { get; set; }

    public DateTime ChangedUtc { get; set; }

    public string ChangedBy { get; set; } = "";
}
