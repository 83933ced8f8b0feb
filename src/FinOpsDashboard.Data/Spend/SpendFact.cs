namespace FinOpsDashboard.Data.Spend;

/// <summary>The cost of one charge line on one day: the base of everything, whose sum is the bill.</summary>
public sealed class SpendFact
{
    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int Day { get; set; }

    public int ChargeLineId { get; set; }

    public ChargeLine? ChargeLine { get; set; }

    public StoredMetrics Metrics { get; set; }

    public bool IsEstimated { get; set; }

    /// <summary>The run that last changed it.</summary>
    public int RunId { get; set; }

    /// <summary>When a pull first brought the row, UTC.</summary>
    public DateTime FirstSeenUtc { get; set; }

    /// <summary>When a pull last changed an amount, UTC.</summary>
    public DateTime LastChangedUtc { get; set; }
}
