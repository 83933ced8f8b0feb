namespace FinOpsDashboard.Data.Spend;

/// <summary>
/// What allocation gave a feature of one charge line in one period. Derived from facts, splits and rules; rebuilt for the
/// days that change. Charts read this and nothing below it.
/// </summary>
public abstract class FeatureSpend
{
    /// <summary>The feature's id, or one of the two remainders that no feature carries.</summary>
    public required string FeatureId { get; set; }

    public int ChargeLineId { get; set; }

    public ChargeLine? ChargeLine { get; set; }

    public StoredMetrics Metrics { get; set; }

    public bool IsEstimated { get; set; }
}

/// <summary>Allocated spend of one day.</summary>
public sealed class FeatureDay : FeatureSpend
{
    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int Day { get; set; }
}

/// <summary>Allocated spend of one month.</summary>
public sealed class FeatureMonth : FeatureSpend
{
    /// <summary>The month as <c>yyyymm</c>.</summary>
    public int Month { get; set; }
}
