namespace FinOpsDashboard.Data.Spend;

/// <summary>
/// The cost of one service on one day under one charge type. Usage-like types repeat the money of the facts and are never
/// added to them; credits, refunds and tax are only here.
/// </summary>
public sealed class RecordTypeCharge
{
    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int Day { get; set; }

    public required string Service { get; set; }

    /// <summary>As Cost Explorer spells it.</summary>
    public required string RecordType { get; set; }

    public StoredMetrics Metrics { get; set; }

    public bool IsEstimated { get; set; }
}
