using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>
/// Least squares on daily totals: a level for each weekday and one slope for all. The slope is that of the deviations of days from the mean of
/// their weekday; each level is the weekday's mean, moved along the slope.
/// </summary>
internal sealed class WeekdayTrend : FittedSpend
{
    /// <summary>Twelve weeks.</summary>
    public const int MostDays = 84;

    /// <summary>Four weeks.</summary>
    public const int FewestDays = 28;

    private const int FewestOfAWeekday = 4;
    private const int Weekdays = 7;

    private readonly int[] _counts;
    private readonly decimal[] _meanDay;
    private readonly decimal[] _meanSpend;
    private readonly decimal _slope;
    private readonly decimal _spreadOfDays;
    private readonly decimal _varianceOfDay;

    private WeekdayTrend(IReadOnlyList<DateOnly> days, ILookup<DayOfWeek, DateOnly> byWeekday, SpendHistory history, decimal slope, decimal spreadOfDays)
        : base(new FitFacts { DaysUsed = days.Count, First = days[0], Last = days[^1], ChangePerDay = slope })
    {
        var weekdays = Enum.GetValues<DayOfWeek>();
        _counts = [.. weekdays.Select(weekday => byWeekday[weekday].Count())];
        _meanDay = [.. weekdays.Select(weekday => MeanDay(byWeekday[weekday]))];
        _meanSpend = [.. weekdays.Select(weekday => MeanSpend(byWeekday[weekday], history))];
        (_slope, _spreadOfDays) = (slope, spreadOfDays);
        _varianceOfDay = days.Sum(day => Square(history.On(day) - Line(day))) / DegreesOfFreedom;
    }

    public override int DegreesOfFreedom => Facts.DaysUsed - Weekdays - 1;

    public static ForecastFit Fit(SpendHistory history, DateOnly before)
    {
        var days = history.LastComplete(before, MostDays);
        if (days.Count < FewestDays) return ForecastFit.Not($"The trend needs 4 whole weeks of complete days; there are {days.Count} days.");
        days = [.. days.TakeLast(days.Count / Weekdays * Weekdays)];
        var byWeekday = days.ToLookup(day => day.DayOfWeek);
        if (byWeekday.Count < Weekdays || byWeekday.Any(weekday => weekday.Count() < FewestOfAWeekday))
            return ForecastFit.Not("The trend needs every weekday at least 4 times among complete days; estimated days leave gaps.");

        var (covariance, spread) = (0m, 0m);
        foreach (var weekday in byWeekday)
        {
            var (meanDay, meanSpend) = (MeanDay(weekday), MeanSpend(weekday, history));
            covariance += weekday.Sum(day => (day.DayNumber - meanDay) * (history.On(day) - meanSpend));
            spread += weekday.Sum(day => Square(day.DayNumber - meanDay));
        }

        return ForecastFit.Of(new WeekdayTrend(days, byWeekday, history, covariance / spread, spread));
    }

    public override decimal On(DateOnly day) => Math.Max(0m, Line(day));

    public override decimal? VarianceOver(DateRange days)
    {
        var ahead = new int[Weekdays];
        var along = 0m;
        foreach (var day in days.Days())
        {
            ahead[(int)day.DayOfWeek]++;
            along += day.DayNumber - _meanDay[(int)day.DayOfWeek];
        }

        var levels = ahead.Select((count, weekday) => (decimal)count * count / _counts[weekday]).Sum();
        return _varianceOfDay * (days.DayCount + levels + (along * along / _spreadOfDays));
    }

    private decimal Line(DateOnly day) => _meanSpend[(int)day.DayOfWeek] + (_slope * (day.DayNumber - _meanDay[(int)day.DayOfWeek]));

    private static decimal MeanDay(IEnumerable<DateOnly> days) => days.Average(day => (decimal)day.DayNumber);

    private static decimal MeanSpend(IEnumerable<DateOnly> days, SpendHistory history) => days.Average(history.On);

    private static decimal Square(decimal value) => value * value;
}
