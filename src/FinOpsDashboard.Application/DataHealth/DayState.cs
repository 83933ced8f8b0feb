namespace FinOpsDashboard.Application.DataHealth;

/// <summary>What the ledger knows of a day.</summary>
public enum DayState
{
    /// <summary>It lies before the first day that was ever read: nothing is claimed of it.</summary>
    Before,

    /// <summary>It was read, and AWS called nothing of it estimated.</summary>
    Final,

    /// <summary>It was read, but AWS may still change it; so does a day that is not over yet.</summary>
    Estimated,

    /// <summary>It is over and was never read. Not the same as a day without spend, which was read and has no rows.</summary>
    Gap,

    /// <summary>It is not over, and nothing was read of it.</summary>
    NotYet,
}
