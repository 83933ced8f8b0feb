using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Tests.Forecasting;

/// <summary>Pasts to foresee from.</summary>
internal static class Past
{
    /// <summary>A Sunday.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Spend from a day to yesterday, by day.</summary>
    public static ForecastSubject From(DateOnly first, Func<DateOnly, decimal> spend, params IEnumerable<DateOnly> estimated) =>
        new(History(first, spend, estimated), [], []);

    public static SpendHistory History(DateOnly first, Func<DateOnly, decimal> spend, params IEnumerable<DateOnly> estimated)
    {
        var days = new DateRange(first, Today);
        return new SpendHistory(days, days.Days().ToDictionary(day => day, day => Usd.FromDollars(spend(day))), estimated.ToHashSet(), Today);
    }

    public static decimal Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;
}
