using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>
/// A typical week made from billed days: the average Monday, the average Tuesday and so on, each spread evenly over its hours, since Cost
/// Explorer knows days and no hours. Peaks within a day are not seen.
/// </summary>
/// <param name="Week">The week.</param>
/// <param name="Days">The days that were averaged; days without tokens among them count as none.</param>
public sealed record BilledWeek(DemandWeek Week, DateRange Days)
{
    /// <summary>How far back is looked for the last day with tokens.</summary>
    public const int MostDaysBack = 92;

    /// <summary>Today and yesterday are left out: Cost Explorer is still filling them.</summary>
    public const int DaysStillFilling = 2;

    private const int DaysAveraged = 4 * DemandWeek.DayCount;

    /// <summary>The days to ask for.</summary>
    public static DateRange DaysToAskFor(DateOnly today) => new(today.AddDays(-MostDaysBack), today.AddDays(1 - DaysStillFilling));

    /// <summary>Averages the last four weeks up to the last day with tokens, fewer where the feature is younger.</summary>
    /// <param name="days">The days of <see cref="DaysToAskFor"/>.</param>
    /// <returns>Null when there is not yet a week between the first day with tokens and the last.</returns>
    public static BilledWeek? Of(IReadOnlyList<BilledDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var used = days.Where(day => day.InputTokens + day.OutputTokens > 0m).ToList();
        if (used.Count == 0) return null;
        var (first, end) = (used.Min(day => day.Day), used.Max(day => day.Day).AddDays(1));
        var start = end.AddDays(-DaysAveraged);
        var range = new DateRange(start > first ? start : first, end);
        if (range.DayCount < DemandWeek.DayCount) return null;
        var byWeekday = used.Where(day => range.Contains(day.Day)).ToLookup(day => day.Day.DayOfWeek);
        return new(DemandWeek.OfDays(WeekdaysFromMonday.Select(weekday => Average(byWeekday[weekday], CountIn(range, weekday)))), range);
    }

    private static IEnumerable<DayOfWeek> WeekdaysFromMonday => Enumerable.Range(1, DemandWeek.DayCount).Select(day => (DayOfWeek)(day % DemandWeek.DayCount));

    /// <summary>A correction of the bill may outweigh what was used: no day asks for less than nothing.</summary>
    private static HourDemand Average(IEnumerable<BilledDay> days, int count) => new(
        Math.Clamp(days.Sum(day => day.InputTokens) / count, 0m, NumberRange.Tokens.Maximum),
        Math.Clamp(days.Sum(day => day.OutputTokens) / count, 0m, NumberRange.Tokens.Maximum));

    private static int CountIn(DateRange range, DayOfWeek weekday) => range.Days().Count(day => day.DayOfWeek == weekday);
}
