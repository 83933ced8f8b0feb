using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>What looking at the ledger found.</summary>
public sealed record AnomalyLook
{
    /// <summary>The present day, UTC.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Anomalies that end before this day are left out; the days before are read to compare with.</summary>
    public required DateOnly ReportedFrom { get; init; }

    /// <summary>How far the days may be trusted.</summary>
    public required LedgerDays Days { get; init; }

    /// <summary>The whole bill first, then features and what no feature carries; none where nothing is stored.</summary>
    public required IReadOnlyList<JudgedCarrier> Carriers { get; init; }

    /// <summary>From where on a day departs.</summary>
    public required AnomalyLimits Limits { get; init; }

    /// <summary>When amounts were last pulled or imported, UTC; null when never.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether the figures are the labelled demo data.</summary>
    public required bool IsDemo { get; init; }
}
