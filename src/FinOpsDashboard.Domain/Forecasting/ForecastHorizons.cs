using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>The days of horizons.</summary>
public static class ForecastHorizons
{
    private const int MonthsOfAQuarter = 3;
    private const int MonthsOfAYear = 12;

    /// <summary>The calendar month, quarter or year that a day lies in.</summary>
    /// <param name="horizon">Which of them.</param>
    /// <param name="today">The day, UTC.</param>
    public static DateRange PeriodOf(this ForecastHorizon horizon, DateOnly today)
    {
        var month = BillingMonth.Of(today);
        var (first, months) = horizon switch
        {
            ForecastHorizon.MonthEnd => (month, 1),
            ForecastHorizon.QuarterEnd => (month.Plus(-((month.Month - 1) % MonthsOfAQuarter)), MonthsOfAQuarter),
            ForecastHorizon.YearEnd => (month.Plus(1 - month.Month), MonthsOfAYear),
            _ => throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "There is no such horizon."),
        };
        return new DateRange(first.FirstDay, first.Plus(months).FirstDay);
    }
}
