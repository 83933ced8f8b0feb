using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.Demo;

/// <summary>The last days of the made-up bill by the hour: busy at work, quiet at night, and batches before dawn.</summary>
internal static class DemoHours
{
    private const int Decimals = 10;
    private const string Batch = "batch";

    /// <summary>What each hour has of a hundred parts of a day of people.</summary>
    private static readonly decimal[] OfPeople = [1, 1, 1, 1, 1, 1, 2, 4, 6, 8, 8, 8, 6, 7, 8, 8, 7, 6, 5, 4, 3, 2, 1, 1];

    /// <summary>What each hour has of a day of batches.</summary>
    private static readonly decimal[] OfBatches = [10, 30, 40, 15, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>The hours of the last days of a bill; those of a day add up to it to the last digit.</summary>
    public static HourlyTable Of(DemoBill bill)
    {
        var from = bill.Period.EndExclusive.AddDays(-HourlySync.MostDays);
        return new HourlyTable([.. bill.Facts.Where(fact => fact.Day >= from).SelectMany(HoursOf)]);
    }

    private static IEnumerable<HourlyRow> HoursOf(CostRow fact)
    {
        var shape = fact.Second.Contains(Batch, StringComparison.OrdinalIgnoreCase) ? OfBatches : OfPeople;
        var midnight = new DateTimeOffset(fact.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var all = shape.Sum();
        var rest = fact.Metrics;
        var last = Array.FindLastIndex(shape, part => part > 0);
        for (var hour = 0; hour <= last; hour++)
        {
            if (shape[hour] == 0) continue;
            var part = hour == last ? rest : Share(fact.Metrics, shape[hour] / all);
            rest = rest.Minus(part);
            yield return new HourlyRow(midnight.AddHours(hour), fact.First, fact.Second, part, fact.IsEstimated);
        }
    }

    private static CostMetrics Share(CostMetrics metrics, decimal share) => metrics with
    {
        UnblendedCost = Of(metrics.UnblendedCost, share),
        NetUnblendedCost = Of(metrics.NetUnblendedCost, share),
        AmortizedCost = Of(metrics.AmortizedCost, share),
        NetAmortizedCost = Of(metrics.NetAmortizedCost, share),
        UsageQuantity = Of(metrics.UsageQuantity, share),
    };

    private static decimal Of(decimal amount, decimal share) => decimal.Round(amount * share, Decimals, MidpointRounding.AwayFromZero);
}
