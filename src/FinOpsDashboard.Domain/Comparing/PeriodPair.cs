using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Comparing;

/// <summary>
/// Two periods of UTC days that may be compared. A period that is not over, or not known to its end, is cut to the days that are known, and
/// the earlier one to as many days from its own beginning, so that a part is never held against a whole.
/// </summary>
public sealed record PeriodPair
{
    private PeriodPair()
    {
    }

    /// <summary>Which earlier days were wanted.</summary>
    public required ComparedWith With { get; init; }

    /// <summary>The period that was asked for.</summary>
    public required DateRange Asked { get; init; }

    /// <summary>The days of the asked period that are compared; never empty.</summary>
    public required DateRange Now { get; init; }

    /// <summary>The earlier days that they are compared with; never empty.</summary>
    public required DateRange Then { get; init; }

    /// <summary>
    /// Whether the calendar months of both stand beside each other, the first with the first. Not so for days within months and as many days
    /// before: there a month of one has no counterpart in the other.
    /// </summary>
    public required bool HasMatchingMonths { get; init; }

    /// <summary>Whether days of the asked period are left out.</summary>
    public bool IsCut => Now != Asked;

    /// <summary>Finds the earlier days.</summary>
    /// <param name="asked">The period that was asked for; not empty.</param>
    /// <param name="with">Which earlier days are wanted.</param>
    /// <param name="knownUntil">The day after the last one that is over and known; what lies from there on is not compared.</param>
    /// <returns>The two periods; null where no day of the asked period is known, or the calendar has no days before it.</returns>
    public static PeriodPair? Of(DateRange asked, ComparedWith with, DateOnly knownUntil)
    {
        var end = asked.EndExclusive < knownUntil ? asked.EndExclusive : knownUntil;
        if (end <= asked.Start) return null;
        var isWholeMonths = asked.Start.Day == 1 && asked.EndExclusive.Day == 1;
        if (with == ComparedWith.Previous && !isWholeMonths) return Before(asked, end);
        var months = with == ComparedWith.LastYear ? 12 : MonthsOf(asked);
        if (MonthNumber(asked.Start) < months) return null;
        return isWholeMonths ? WholeMonths(asked, with, end, months) : SameDays(asked, with, end, months);
    }

    /// <summary>
    /// The earlier day that stands beside a later one: the same day of the month where months match, else the one as far from the beginning.
    /// </summary>
    /// <returns>The day; null where the earlier period has none such, as a month of 30 days has no 31st.</returns>
    public DateOnly? CounterpartOf(DateOnly day)
    {
        if (!Now.Contains(day)) return null;
        if (!HasMatchingMonths) return Then.Start.AddDays(day.DayNumber - Now.Start.DayNumber);
        var counterpart = day.AddMonths(MonthNumber(Then.Start) - MonthNumber(Now.Start));
        return counterpart.Day == day.Day && Then.Contains(counterpart) ? counterpart : null;
    }

    private static PeriodPair? Before(DateRange asked, DateOnly end)
    {
        if (asked.Start.DayNumber < asked.DayCount) return null;
        var start = asked.Start.AddDays(-asked.DayCount);
        var now = new DateRange(asked.Start, end);
        return new PeriodPair
        {
            With = ComparedWith.Previous,
            Asked = asked,
            Now = now,
            Then = new DateRange(start, start.AddDays(now.DayCount)),
            HasMatchingMonths = false,
        };
    }

    /// <summary>Months beside months; of the one that is not over as many days as both months have.</summary>
    private static PeriodPair WholeMonths(DateRange asked, ComparedWith with, DateOnly end, int months)
    {
        var last = BillingMonth.Of(end);
        var counterpart = last.Plus(-months);
        var days = Math.Min(end.Day - 1, counterpart.Days.DayCount);
        return new PeriodPair
        {
            With = with,
            Asked = asked,
            Now = new DateRange(asked.Start, last.FirstDay.AddDays(days)),
            Then = new DateRange(asked.Start.AddMonths(-months), counterpart.FirstDay.AddDays(days)),
            HasMatchingMonths = true,
        };
    }

    /// <summary>The same dates; 29 February has 28 February beside it.</summary>
    private static PeriodPair SameDays(DateRange asked, ComparedWith with, DateOnly end, int months) => new()
    {
        With = with,
        Asked = asked,
        Now = new DateRange(asked.Start, end),
        Then = new DateRange(asked.Start.AddMonths(-months), end.AddDays(-1).AddMonths(-months).AddDays(1)),
        HasMatchingMonths = true,
    };

    private static int MonthsOf(DateRange period) => MonthNumber(period.EndExclusive) - MonthNumber(period.Start);

    private static int MonthNumber(DateOnly day) => (day.Year - 1) * 12 + day.Month - 1;
}
