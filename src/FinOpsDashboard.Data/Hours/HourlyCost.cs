using FinOpsDashboard.Data.Spend;

namespace FinOpsDashboard.Data.Hours;

/// <summary>The cost of one hour under a charge line: usage charges only, beside the days and never added to them.</summary>
public sealed class HourlyCost
{
    /// <summary>The UTC hour as <c>yyyymmddhh</c>.</summary>
    public int Hour { get; set; }

    public int ChargeLineId { get; set; }

    public ChargeLine? ChargeLine { get; set; }

    public StoredMetrics Metrics { get; set; }

    /// <summary>Whether AWS may still change it.</summary>
    public bool IsEstimated { get; set; }
}
