using System.Globalization;
using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.Forecasting;

/// <summary>Spend of a period added up day by day: billed as a line, expected dashed, with the ends of its range.</summary>
internal static class ForecastChart
{
    public static ChartSpec Of(ForecastCarrier carrier, SpendForecast forecast, AwsForecastReading? aws = null)
    {
        var color = carrier.IsTotal ? ChartPalette.Only : carrier.Ordinal is { } ordinal ? ChartPalette.ForFeature(ordinal) : ChartPalette.Other;
        var days = forecast.Period.Days().ToList();
        var path = forecast.Path.ToDictionary(day => day.Day);
        var billedUntil = forecast.Ahead.Start;
        var billed = days.ConvertAll(day => day < billedUntil ? (decimal?)Billed(carrier.History, forecast.Period, day).Amount : null);
        var joint = days.IndexOf(billedUntil.AddDays(-1));
        List<ChartSeries> series = [ChartSeries.OverCategories("Billed", color, SeriesKind.Line, billed)];
        if (forecast.Total is not null) series.Add(Line("Expected", color, day => day.Expected));
        if (forecast.Interval is not null)
        {
            series.Add(Line("High end of the range", ChartPalette.Other, day => day.High));
            series.Add(Line("Low end of the range", ChartPalette.Other, day => day.Low));
        }

        if (aws is not null && AwsPath(carrier, forecast, aws) is { Count: > 0 } ofAws)
        {
            series.Add(ChartSeries.OverCategories(
                "AWS expects", ChartPalette.ForModelled(0), SeriesKind.Line,
                days.Select((day, index) => index == joint ? billed[index] : ofAws.TryGetValue(day, out var amount) ? amount : (decimal?)null)) with
            { IsDashed = true });
        }

        return new ChartSpec
        {
            X = new CategoryAxis([.. days.Select(day => day.ToString("d MMM", CultureInfo.InvariantCulture))]) { Title = "Day, UTC" },
            Unit = ChartUnit.Usd,
            UnitLabel = "USD since the period began",
            Series = series,
            Annotations = Marks(carrier.History, days),
        };

        // What is expected begins where what is billed ends, so that the lines meet.
        ChartSeries Line(string name, ChartColor lineColor, Func<ForecastDay, Usd?> of) => ChartSeries.OverCategories(
            name, lineColor, SeriesKind.Line,
            days.Select((day, index) => index == joint ? billed[index] : path.TryGetValue(day, out var expected) ? of(expected)?.Amount : null)) with
        { IsDashed = true };
    }

    /// <summary>What AWS expects, added up from where what is billed ends; no further than it goes without a gap.</summary>
    private static Dictionary<DateOnly, decimal> AwsPath(ForecastCarrier carrier, SpendForecast forecast, AwsForecastReading aws)
    {
        var means = aws.Days.ToDictionary(day => day.Day, day => day.Mean.Amount);
        var path = new Dictionary<DateOnly, decimal>();
        var sum = carrier.History.Total(new DateRange(forecast.Period.Start, forecast.Ahead.Start)).Amount;
        foreach (var day in forecast.Ahead.Days())
        {
            if (!means.TryGetValue(day, out var mean)) break;
            path[day] = sum += mean;
        }

        return path;
    }

    private static Usd Billed(SpendHistory history, DateRange period, DateOnly day) => history.Total(new DateRange(period.Start, day.AddDays(1)));

    /// <summary>Estimated days in one stretch per run.</summary>
    private static List<ChartAnnotation> Marks(SpendHistory history, List<DateOnly> days)
    {
        var first = days.FindIndex(history.IsEstimated);
        return first < 0 ? [] : [new ShadedRange("estimated by AWS", first, days.FindLastIndex(history.IsEstimated), ChartPalette.Other)];
    }
}
