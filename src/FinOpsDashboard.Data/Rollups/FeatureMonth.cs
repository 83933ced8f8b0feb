using FinOpsDashboard.Data.Spend;

namespace FinOpsDashboard.Data.Rollups;

/// <summary>What allocation gave a carrier of one charge line in one month.</summary>
public sealed class FeatureMonth : SpendRollup
{
    /// <summary>The month as <c>yyyymm</c>.</summary>
    public int Month { get; set; }

    public int CarrierId { get; set; }

    public Carrier? Carrier { get; set; }

    public int ChargeLineId { get; set; }

    public ChargeLine? ChargeLine { get; set; }
}
