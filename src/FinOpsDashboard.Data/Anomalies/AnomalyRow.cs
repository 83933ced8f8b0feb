using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Data.Anomalies;

/// <summary>An anomaly as it was last found. What happened to it stands in <see cref="Changes"/>.</summary>
public sealed class AnomalyRow
{
    public int Id { get; set; }

    /// <summary>The feature's id or the word of a remainder; empty for the whole bill. A feature may be gone by now, so it is no reference.</summary>
    public required string CarrierId { get; set; }

    public AnomalyDirection Direction { get; set; }

    public AnomalyKind Kind { get; set; }

    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int FirstDay { get; set; }

    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int LastDay { get; set; }

    /// <summary>US dollars.</summary>
    public FixedPoint Expected { get; set; }

    /// <summary>US dollars.</summary>
    public FixedPoint Actual { get; set; }

    public bool IsEstimated { get; set; }

    public List<AnomalyChangeRow> Changes { get; } = [];
}
