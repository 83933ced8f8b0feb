using System.Globalization;
using FinOpsDashboard.Domain.Commitments;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>Hours of a week in words; the first is that from 00:00 on Monday.</summary>
internal static class HourName
{
    /// <summary>The days from Monday on, in short.</summary>
    public static IReadOnlyList<string> Days { get; } = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private static readonly string[] LongDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary><c>Mon 08:00</c>.</summary>
    public static string Short(int hour) => $"{Days[hour / DemandWeek.HoursPerDay]} {Clock(hour % DemandWeek.HoursPerDay)}";

    /// <summary><c>Monday at 08:00</c>.</summary>
    public static string Long(int hour) => $"{LongDays[hour / DemandWeek.HoursPerDay]} at {Clock(hour % DemandWeek.HoursPerDay)}";

    /// <summary><c>08:00</c>.</summary>
    public static string Clock(int hourOfDay) => string.Create(CultureInfo.InvariantCulture, $"{hourOfDay:00}:00");
}
