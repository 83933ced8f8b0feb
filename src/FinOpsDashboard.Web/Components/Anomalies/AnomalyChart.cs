using System.Globalization;
using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.Anomalies;

/// <summary>The days around an anomaly beside what was expected, and the band in which a day does not depart.</summary>
internal static class AnomalyChart
{
    private const int DaysBefore = 28;
    private const int DaysAfter = 14;
    private const int MostDays = 92;

    public static ChartSpec Of(JudgedCarrier carrier, Anomaly anomaly, AnomalyLimits limits)
    {
        var (from, to) = (anomaly.First.AddDays(-DaysBefore), anomaly.Last.AddDays(DaysAfter));
        var days = carrier.Findings.Days.Where(day => day.Day >= from && day.Day <= to).Take(MostDays).ToList();
        var own = anomaly.Days.ToDictionary(day => day.Day);
        var color = carrier.IsTotal ? ChartPalette.Only : carrier.Ordinal is { } ordinal ? ChartPalette.ForFeature(ordinal) : ChartPalette.Other;
        return new ChartSpec
        {
            X = new CategoryAxis([.. days.Select(day => day.Day.ToString("ddd d MMM", CultureInfo.InvariantCulture))]) { Title = "Day, UTC" },
            Unit = ChartUnit.Usd,
            UnitLabel = "USD per day",
            Series =
            [
                ChartSeries.OverCategories("Billed", color, SeriesKind.Line, days.Select(day => day.Actual?.Amount)),
                Dashed("Expected", color, day => day.Expected?.Amount),
                Dashed("Departs above", ChartPalette.Other, day => day.Expected is { } expected ? (expected + limits.Rise.LeastDeparture(expected)).Amount : null),
                Dashed("Departs below", ChartPalette.Other, day => day.Expected is { } expected ? Math.Max(0m, (expected - limits.Drop.LeastDeparture(expected)).Amount) : null),
                ChartSeries.OverCategories(
                    "Days of this departure", ChartPalette.ForFeature(3), SeriesKind.Markers,
                    days.Select(day => own.TryGetValue(day.Day, out var departed) ? departed.Actual?.Amount : null)),
            ],
        };

        ChartSeries Dashed(string name, ChartColor lineColor, Func<JudgedDay, decimal?> of) =>
            ChartSeries.OverCategories(name, lineColor, SeriesKind.Line, days.Select(of)) with { IsDashed = true };
    }
}
