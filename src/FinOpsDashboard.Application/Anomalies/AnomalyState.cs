namespace FinOpsDashboard.Application.Anomalies;

/// <summary>Where people stand with an anomaly.</summary>
public enum AnomalyState
{
    /// <summary>Nobody has said anything yet, or it was opened again.</summary>
    Open,

    /// <summary>Somebody said why; it may still need doing.</summary>
    Explained,

    /// <summary>Done.</summary>
    Closed,
}
