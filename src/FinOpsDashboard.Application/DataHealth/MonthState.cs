namespace FinOpsDashboard.Application.DataHealth;

/// <summary>How far a month's bill may be trusted.</summary>
public enum MonthState
{
    /// <summary>Days of it that are over were never read: its sum lacks them.</summary>
    Incomplete,

    /// <summary>It is not over, or AWS may still change a day of it.</summary>
    Estimated,

    /// <summary>It is over, every day of it is final, and none changed afterwards.</summary>
    Closed,

    /// <summary>It is closed, and days of it were changed after they had been final.</summary>
    Restated,
}
