using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>Neighbouring days of one state, one source and one reading.</summary>
/// <param name="Days">The UTC days.</param>
/// <param name="State">Their state.</param>
/// <param name="Source">From where; null where nothing was read.</param>
/// <param name="Read">When they were last read, UTC; null where nothing was read.</param>
public sealed record DaySpan(DateRange Days, DayState State, SpendSource? Source, DateTimeOffset? Read)
{
    /// <summary>Joins neighbouring days that say the same.</summary>
    /// <param name="days">The days in their order.</param>
    public static IReadOnlyList<DaySpan> Of(IEnumerable<LedgerDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var spans = new List<DaySpan>();
        foreach (var day in days)
        {
            var next = day.Day.AddDays(1);
            if (spans.LastOrDefault() is { } last && last.Days.EndExclusive == day.Day && (last.State, last.Source, last.Read) == (day.State, day.Source, day.Read))
                spans[^1] = last with { Days = new DateRange(last.Days.Start, next) };
            else spans.Add(new DaySpan(new DateRange(day.Day, next), day.State, day.Source, day.Read));
        }

        return spans;
    }
}
