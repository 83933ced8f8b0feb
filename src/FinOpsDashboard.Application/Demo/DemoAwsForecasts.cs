using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Demo;

/// <summary>Two made-up forecasts of AWS: of now, and of the first of last month, whose days have come since.</summary>
internal static class DemoAwsForecasts
{
    private const int WeeksLearntFrom = 4;
    private const int DaysOfAWeek = 7;
    private const decimal ToEitherSide = 0.15m;
    private const int Decimals = 10;

    /// <summary>The forecasts, the older one first.</summary>
    public static IReadOnlyList<AwsForecastReading> Of(DemoBill bill, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var days = bill.Facts.GroupBy(fact => fact.Day).ToDictionary(day => day.Key, day => day.Sum(fact => fact.Metrics.UnblendedCost));
        var lastMonth = BillingMonth.Of(today).Previous.FirstDay;
        return [ReadOn(lastMonth, now.AddDays(lastMonth.DayNumber - today.DayNumber), days), ReadOn(today, now, days)];
    }

    private static AwsForecastReading ReadOn(DateOnly day, DateTimeOffset moment, Dictionary<DateOnly, decimal> billed)
    {
        var window = AwsForecastRequests.Window(day);
        return new AwsForecastReading(moment, DemoData.Trigger, window, 0, [.. window.Days().Select(Expect)]);

        // The mean of the same weekday in the weeks before.
        AwsForecastDay Expect(DateOnly ahead)
        {
            var same = Enumerable.Range(1, WeeksLearntFrom * DaysOfAWeek).Select(back => day.AddDays(-back))
                .Where(past => past.DayOfWeek == ahead.DayOfWeek && billed.ContainsKey(past)).Select(past => billed[past]).ToList();
            var mean = same.Count == 0 ? 0 : same.Average();
            return new AwsForecastDay(ahead, Dollars(mean), Dollars(mean * (1 - ToEitherSide)), Dollars(mean * (1 + ToEitherSide)));
        }
    }

    private static Usd Dollars(decimal amount) => Usd.FromDollars(decimal.Round(amount, Decimals, MidpointRounding.AwayFromZero));
}
