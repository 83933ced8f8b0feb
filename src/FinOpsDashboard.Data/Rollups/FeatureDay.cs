namespace FinOpsDashboard.Data.Rollups;

/// <summary>What allocation gave a carrier of one charge line on one day.</summary>
public sealed class FeatureDay : SpendRollup
{
    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int Day { get; set; }

    public int CarrierId { get; set; }

    public int ChargeLineId { get; set; }
}
