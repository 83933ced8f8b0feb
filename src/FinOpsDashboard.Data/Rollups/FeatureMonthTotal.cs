namespace FinOpsDashboard.Data.Rollups;

/// <summary>What a carrier carries in one month, over all charge lines. Its quantity counts different things and is never shown.</summary>
public sealed class FeatureMonthTotal : SpendRollup
{
    /// <summary>The month as <c>yyyymm</c>.</summary>
    public int Month { get; set; }

    public int CarrierId { get; set; }

    public Carrier? Carrier { get; set; }
}
