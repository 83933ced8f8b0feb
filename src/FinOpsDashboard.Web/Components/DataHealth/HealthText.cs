using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>The state of the ledger in sentences.</summary>
internal static class HealthText
{
    /// <summary>What makes the shown months less than a bill; empty when nothing does.</summary>
    public static string WarningOf(LedgerHealthView health)
    {
        var gaps = health.Months.Sum(month => month.Count(DayState.Gap));
        var differing = health.Conflicts.Sum(range => range.Days.Count);
        var sentences = new List<string>();
        if (gaps > 0) sentences.Add($"{Days(gaps)} {(gaps == 1 ? "was" : "were")} never read: the bill of {Names(health.Months.Where(month => month.Count(DayState.Gap) > 0))} is incomplete.");
        if (differing > 0) sentences.Add($"Two sources differ on {Days(differing)}.");
        return string.Join(' ', sentences);
    }

    /// <summary>What one sees in the calendar.</summary>
    public static string SummaryOf(LedgerHealthView health)
    {
        if (health.Months.Count == 0) return "Nothing was read yet.";
        var counts = new[] { DayState.Final, DayState.Estimated, DayState.Gap }
            .Select(state => (State: state, Count: health.Months.Sum(month => month.Count(state)))).Where(pair => pair.Count > 0 || pair.State == DayState.Gap)
            .Select(pair => pair.State == DayState.Gap ? pair.Count == 0 ? "no gap" : pair.Count == 1 ? "1 gap" : $"{Format.Count(pair.Count)} gaps" : $"{Days(pair.Count)} {pair.State.ToDisplayText()}");
        return $"{string.Join(", ", counts)}; the ledger begins on {Format.Day(health.FirstDay!.Value)}.";
    }

    /// <summary>A day of the calendar in words.</summary>
    public static string Of(LedgerDay day) => $"{Format.Day(day.Day)}: {Of(day.State, day.Source, day.Read)}";

    /// <summary>The state of days in words.</summary>
    public static string Of(DayState state, SpendSource? source, DateTimeOffset? read) => state switch
    {
        DayState.Gap => "gap, never read",
        DayState.Final or DayState.Estimated => $"{state.ToDisplayText()}, {source?.ToDisplayText()}, read {Format.Moment(read)}",
        _ => state.ToDisplayText(),
    };

    /// <summary>Gaps as days, such as <c>7 – 8 Oct 2026, 20 Oct 2026</c>.</summary>
    public static string Of(IEnumerable<DateRange> gaps) => string.Join(", ", gaps.Select(Of));

    /// <summary>First and last day of a range.</summary>
    public static string Of(DateRange days) => Format.Days(days.Start, days.EndExclusive.AddDays(-1));

    /// <summary>A number of days.</summary>
    public static string Days(int count) => count == 1 ? "1 day" : $"{Format.Count(count)} days";

    /// <summary>A number of times.</summary>
    public static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{Format.Count(count)} times" };

    private static string Names(IEnumerable<LedgerMonth> months)
    {
        var names = months.OrderBy(month => month.Month).Select(month => Format.Month(month.Month)).ToList();
        return names.Count <= 3 ? string.Join(" and ", names) : $"{Format.Count(names.Count)} months";
    }
}
