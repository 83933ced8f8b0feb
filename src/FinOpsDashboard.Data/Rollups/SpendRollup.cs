using FinOpsDashboard.Data.Spend;

namespace FinOpsDashboard.Data.Rollups;

/// <summary>
/// Spend that was summed up beforehand. Derived from facts, splits and rules; rebuilt for the days that change, in the transaction of the
/// change. Pages read rollups and nothing below them, each question the smallest one that has its keys.
/// </summary>
public abstract class SpendRollup
{
    public StoredMetrics Metrics { get; set; }

    public bool IsEstimated { get; set; }
}
