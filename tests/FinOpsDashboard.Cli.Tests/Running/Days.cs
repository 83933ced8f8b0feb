using System.Globalization;

namespace FinOpsDashboard.Cli.Tests.Running;

/// <summary>Days that the process, which reads the clock of the machine, takes for the last months.</summary>
internal static class Days
{
    /// <summary>The first day of the current month.</summary>
    public static readonly DateOnly ThisMonth = FirstOfMonth(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    /// <summary>The first day of the month before.</summary>
    public static readonly DateOnly LastMonth = ThisMonth.AddMonths(-1);

    /// <summary>A day of last month as <c>yyyy-MM-dd</c>, 1 to 28.</summary>
    public static string Last(int day) => Text(LastMonth.AddDays(day - 1));

    /// <summary>The day as <c>yyyy-MM-dd</c>.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The options that select last month.</summary>
    public static string[] OfLastMonth => ["--from", Text(LastMonth), "--to", Text(ThisMonth)];

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
