using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>A month of the calendar, ready to draw: weeks that begin on Monday.</summary>
internal sealed record CalendarMonth(string Name, string Caption, string State, IReadOnlyList<CalendarWeek> Weeks)
{
    private const int DaysOfAWeek = 7;

    /// <summary>Draws a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="differing">The days of which two sources differ.</param>
    public static CalendarMonth Of(LedgerMonth month, IReadOnlySet<DateOnly> differing)
    {
        var weeks = month.Days.GroupBy(day => (day.Day.Day - 1 + WeekdayOf(month.Days[0].Day)) / DaysOfAWeek)
            .Select(week => new CalendarWeek(WeekdayOf(week.First().Day), [.. week.Select(day => CalendarDay.Of(day, differing.Contains(day.Day)))]));
        var state = month.State.ToDisplayText();
        return new CalendarMonth(Format.Month(month.Month), $"{Format.MonthInFull(month.Month)}, {state}", state, [.. weeks]);
    }

    /// <summary>0 for Monday.</summary>
    private static int WeekdayOf(DateOnly day) => ((int)day.DayOfWeek + DaysOfAWeek - 1) % DaysOfAWeek;
}

/// <summary>A week, after so many blank days.</summary>
internal sealed record CalendarWeek(int Blanks, IReadOnlyList<CalendarDay> Days);

/// <summary>A day with its class and what it says.</summary>
internal sealed record CalendarDay(DateOnly Day, string Number, string Class, string Text)
{
    /// <summary>Draws a day.</summary>
    public static CalendarDay Of(LedgerDay day, bool differs) => new(
        day.Day,
        Format.Count(day.Day.Day),
        ClassOf(day.State) + (differs ? " differs" : ""),
        HealthText.Of(day) + (differs ? "; another source differs" : ""));

    private static string ClassOf(DayState state) => state switch
    {
        DayState.Final => "final",
        DayState.Estimated => "estimated",
        DayState.Gap => "gap",
        DayState.NotYet => "later",
        _ => "before",
    };
}
