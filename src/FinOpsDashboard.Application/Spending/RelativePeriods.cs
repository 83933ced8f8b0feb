using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Spending;

/// <summary>The days of relative periods, and their words.</summary>
public static class RelativePeriods
{
    private const int MonthsOfAQuarter = 3;

    /// <summary>The words of all of them.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<RelativePeriod>().Select(SpendQuestionWords.Of)];

    /// <summary>The period of a word; null for none and for words that are not known.</summary>
    public static RelativePeriod? Read(string? word) => Enum.GetValues<RelativePeriod>().Select(period => (RelativePeriod?)period)
        .FirstOrDefault(period => string.Equals(SpendQuestionWords.Of(period!.Value), word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The UTC days.</summary>
    /// <param name="period">The period.</param>
    /// <param name="today">The UTC day that is not over.</param>
    public static DateRange DaysOf(RelativePeriod period, DateOnly today)
    {
        var month = BillingMonth.Of(today);
        var quarter = month.Plus(-((month.Month - 1) % MonthsOfAQuarter));
        return period switch
        {
            RelativePeriod.ThisMonth => month.Days,
            RelativePeriod.LastMonth => month.Previous.Days,
            RelativePeriod.Last3Months => Months(month.Plus(-2), month),
            RelativePeriod.Last6Months => Months(month.Plus(-5), month),
            RelativePeriod.Last12Months => Months(month.Plus(-11), month),
            RelativePeriod.Last13Months => Months(month.Plus(-12), month),
            RelativePeriod.ThisQuarter => Months(quarter, quarter.Plus(2)),
            RelativePeriod.LastQuarter => Months(quarter.Plus(-3), quarter.Previous),
            RelativePeriod.ThisYear => Months(new BillingMonth(month.Year, 1), new BillingMonth(month.Year, 12)),
            RelativePeriod.Last7Days => new DateRange(today.AddDays(-7), today),
            RelativePeriod.Last30Days => new DateRange(today.AddDays(-30), today),
            RelativePeriod.Last90Days => new DateRange(today.AddDays(-90), today),
        };
    }

    private static DateRange Months(BillingMonth first, BillingMonth last) => new(first.FirstDay, last.Next.FirstDay);
}
