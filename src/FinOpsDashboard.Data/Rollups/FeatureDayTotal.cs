namespace FinOpsDashboard.Data.Rollups;

/// <summary>What a carrier carries on one day, over all charge lines. It has no quantity, which would count different things.</summary>
public sealed class FeatureDayTotal : SpendRollup
{
    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int Day { get; set; }

    public int CarrierId { get; set; }

    public Carrier? Carrier { get; set; }
}
