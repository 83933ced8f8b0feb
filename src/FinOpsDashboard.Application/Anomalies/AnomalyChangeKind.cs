namespace FinOpsDashboard.Application.Anomalies;

/// <summary>What happened to an anomaly.</summary>
public enum AnomalyChangeKind
{
    /// <summary>It was found.</summary>
    Found,

    /// <summary>Somebody said why.</summary>
    Explained,

    /// <summary>Somebody closed it.</summary>
    Closed,

    /// <summary>Somebody opened it again.</summary>
    Reopened,

    /// <summary>It is found no more: the bill, or what it is compared with, changed.</summary>
    Vanished,

    /// <summary>It is found once more; its state is what it was.</summary>
    FoundAgain,
}
