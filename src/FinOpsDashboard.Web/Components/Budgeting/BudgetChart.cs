using System.Globalization;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.Budgeting;

/// <summary>Spend of a period added up day by day against its budget: billed as a line, foreseen dashed.</summary>
internal static class BudgetChart
{
    private const decimal Headroom = 1.08m;

    public static ChartSpec Of(BudgetLine line)
    {
        var (period, history) = (line.Period.Days, line.History!);
        var color = line.Ordinal is { } ordinal ? ChartPalette.ForFeature(ordinal) : ChartPalette.Only;
        var days = period.Days().ToList();
        var forecast = line.Standing.Forecast;
        var end = forecast?.Ahead.Start ?? history.Days.EndExclusive;
        var billed = days.ConvertAll(day =>
            day < end && day >= history.Days.Start ? (decimal?)history.Total(new DateRange(period.Start, day.AddDays(1))).Amount : null);
        List<ChartSeries> series = [ChartSeries.OverCategories("Billed", color, SeriesKind.Line, billed)];
        if (forecast?.Total is not null)
        {
            var path = forecast.Path.ToDictionary(day => day.Day, day => day.Expected.Amount);
            var joint = days.IndexOf(end.AddDays(-1));
            // What is foreseen begins where what is billed ends, so that the lines meet.
            series.Add(ChartSeries.OverCategories(
                "Foreseen", color, SeriesKind.Line,
                days.Select((day, index) => index == joint ? billed[index] : path.TryGetValue(day, out var expected) ? expected : (decimal?)null)) with
            { IsDashed = true });
        }

        var highest = series.SelectMany(one => one.Points).Max(point => point.Y) ?? 0m;
        return new ChartSpec
        {
            X = new CategoryAxis([.. days.Select(day => day.ToString("d MMM", CultureInfo.InvariantCulture))]) { Title = "Day, UTC" },
            Unit = ChartUnit.Usd,
            UnitLabel = "USD since the period began",
            Series = series,
            Annotations = Marks(line, history, days),
            YMax = Math.Max(highest, Math.Max(line.Amount.Amount, line.Planned.Amount)) * Headroom,
        };
    }

    private static List<ChartAnnotation> Marks(BudgetLine line, SpendHistory history, List<DateOnly> days)
    {
        List<ChartAnnotation> marks = [new HorizontalMark($"budget {Format.MoneyRounded(line.Amount)}", line.Amount.Amount)];
        if (line.Amendments.Count > 0 && line.Planned != line.Amount) marks.Add(new HorizontalMark($"planned {Format.MoneyRounded(line.Planned)}", line.Planned.Amount));
        if (line.Standing.Crossing.Day is { } day) marks.Add(new VerticalMark(line.Standing.Crossing.IsForeseen ? "crossing, foreseen" : "crossed", days.IndexOf(day)));
        var first = days.FindIndex(history.IsEstimated);
        if (first >= 0) marks.Add(new ShadedRange("estimated by AWS", first, days.FindLastIndex(history.IsEstimated), ChartPalette.Other));
        return marks;
    }
}
