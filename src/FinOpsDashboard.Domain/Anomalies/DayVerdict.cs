namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>What is said of a day. Only <see cref="Normal"/> says that nothing was found.</summary>
public enum DayVerdict
{
    /// <summary>As expected.</summary>
    Normal,

    /// <summary>Departs from what was expected.</summary>
    Anomalous,

    /// <summary>Not judged: the ledger has not the whole day.</summary>
    NotComplete,

    /// <summary>Not judged: fewer than <see cref="AnomalyDetector.LeastWeeks"/> days to compare with.</summary>
    TooLittleHistory,

    /// <summary>Not judged: it costs less than expected, but AWS is still filling the day.</summary>
    StillFilling,
}
