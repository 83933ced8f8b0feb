namespace FinOpsDashboard.Data.Rollups;

/// <summary>What a carrier carries in one month, over all charge lines. It has no quantity, which would count different things.</summary>
public sealed class FeatureMonthTotal : SpendRollup
{
    /// <summary>The month as <c>yyyymm</c>.</summary>
    public int Month { get; set; }

    public int CarrierId { get; set; }

    public Carrier? Carrier { get; set; }
}
