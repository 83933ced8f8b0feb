namespace FinOpsDashboard.Application.DataHealth;

/// <summary>States of days and months in a reader's words.</summary>
public static class DataHealthWords
{
    /// <summary>The state of a day.</summary>
    public static string ToDisplayText(this DayState state) => state switch
    {
        DayState.Before => "before the ledger",
        DayState.Final => "final",
        DayState.Estimated => "estimated",
        DayState.Gap => "gap",
        DayState.NotYet => "not yet",
    };

    /// <summary>The state of a month.</summary>
    public static string ToDisplayText(this MonthState state) => state switch
    {
        MonthState.Incomplete => "incomplete",
        MonthState.Estimated => "estimated",
        MonthState.Closed => "closed",
        MonthState.Restated => "restated",
    };
}
