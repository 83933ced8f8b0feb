using FinOpsDashboard.Data.Spend;

namespace FinOpsDashboard.Data.Staging;

/// <summary>The sum of rows with one key.</summary>
internal struct StageSum
{
    /// <summary>The codes of the values of all split dimensions; shared by all sums that have them, and never changed.</summary>
    public IReadOnlyList<int> Shares;

    /// <summary>The metrics.</summary>
    public StoredMetrics Metrics;

    /// <summary>Whether any of the rows is estimated.</summary>
    public bool IsEstimated;
}
