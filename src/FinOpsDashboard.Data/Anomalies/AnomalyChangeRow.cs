using FinOpsDashboard.Application.Anomalies;

namespace FinOpsDashboard.Data.Anomalies;

/// <summary>Something that happened to an anomaly. Only ever added.</summary>
public sealed class AnomalyChangeRow
{
    public int Id { get; set; }

    public int AnomalyId { get; set; }

    public AnomalyChangeKind Kind { get; set; }

    public string Note { get; set; } = "";

    public required string Author { get; set; }

    public DateTime AtUtc { get; set; }

    public bool IsNewNormal { get; set; }
}
