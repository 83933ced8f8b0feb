using System.Globalization;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.Hourly;

/// <summary>Costs by the hour, ready to show.</summary>
public sealed record HoursView
{
    private const int MostSeries = 8;
    private const string NoModel = "No model";

    /// <summary>The hours by model.</summary>
    public required HourlyReport Report { get; init; }

    /// <summary>The day that is shown alone; null for all of them.</summary>
    public required DateOnly? Day { get; init; }

    /// <summary>The picture; null where there is nothing to draw.</summary>
    public required ChartSpec? Chart { get; init; }

    /// <summary>The one sentence above everything else.</summary>
    public string Answer
    {
        get
        {
            if (Report.Rows.Count == 0)
            {
                return Report.Reading is { State: HourlyState.NotEnabled }
                    ? "Hourly granularity is not enabled for this payer account; how to enable it stands below."
                    : "No hours are stored.";
            }

            var days = Format.Days(Report.Question.Period.Start, Report.Question.Period.EndExclusive.AddDays(-1));
            var peak = Report.Days.Where(day => day.PeakHour is not null).MaxBy(day => day.Peak.Amount);
            var dearest = peak is null ? "" : $"; the dearest hour began at {HourOf(peak.PeakHour!.Value)} with {Format.Money(peak.Peak)}";
            return $"{days} comes to {Format.MoneyRounded(Usd.FromDollars(Report.Total))} by the hour{dearest}. {Fit}";
        }
    }

    /// <summary>How the hours fit the days.</summary>
    public string Fit
    {
        get
        {
            var differing = Report.Days.Count(day => day.IsOff);
            var without = Report.Days.Count(day => day.Ledger is null);
            var known = differing == 0
                ? "The hours add up to the days of the ledger."
                : $"On {Count(differing)} the hours differ from the ledger, by {Format.MoneyDelta(Report.Difference)} together; the days stay the truth.";
            return without == 0 ? known : $"{known} {Count(without)} of them the ledger does not have.";
        }
    }

    /// <summary>What one sees in the picture.</summary>
    public string Summary => $"{Format.Count(Report.Rows.Select(row => row.Hour).Distinct().Count())} hours with cost, "
        + $"{Format.Count(Report.Rows.Select(row => row.Keys[0]).Distinct(StringComparer.Ordinal).Count())} models; {Largest}.";

    private string Largest
    {
        get
        {
            var largest = Report.Rows.GroupBy(row => row.Keys[0], StringComparer.Ordinal).MaxBy(group => group.Sum(row => row.Amount))!;
            return $"the largest is {NameOf(largest.Key)} with {Format.Money(Usd.FromDollars(largest.Sum(row => row.Amount)))}";
        }
    }

    /// <summary>Makes the view of a report by model.</summary>
    public static HoursView Of(HourlyReport report, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new HoursView { Report = report, Day = day, Chart = report.Rows.Count == 0 ? null : ChartOf(report, day is not null) };
    }

    /// <summary>The hour of a moment, UTC: <c>20 Nov, 13:00</c>.</summary>
    public static string HourOf(DateTimeOffset hour) => $"{Format.DayShort(DateOnly.FromDateTime(hour.UtcDateTime))}, {TimeOf(hour)}";

    private static string TimeOf(DateTimeOffset hour) => hour.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Count(int days) => days == 1 ? "1 day" : $"{Format.Count(days)} days";

    private static string NameOf(string model) => model.Length == 0 ? NoModel : model;

    private static ChartSpec ChartOf(HourlyReport report, bool isOneDay)
    {
        var last = report.Rows.Max(row => row.Hour);
        var first = new DateTimeOffset(report.Question.Period.Start.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var hours = Enumerable.Range(0, (int)(last - first).TotalHours + 1).Select(hour => first.AddHours(hour)).ToList();
        var models = report.Rows.GroupBy(row => row.Keys[0], StringComparer.Ordinal).OrderByDescending(group => group.Sum(row => row.Amount))
            .Select(group => (group.Key, Amounts: group.ToDictionary(row => row.Hour, row => row.Amount))).ToList();
        var shown = models.Count > MostSeries + 1 ? models[..MostSeries] : models;
        var rest = models[shown.Count..];
        var series = shown.Select((model, index) => ChartSeries.OverCategories(
            NameOf(model.Key), ChartPalette.ForFeature(index), SeriesKind.Column, hours.Select(hour => model.Amounts.TryGetValue(hour, out var amount) ? amount : (decimal?)null))).ToList();
        if (rest.Count > 0)
        {
            series.Add(ChartSeries.OverCategories(
                "Everything else", ChartPalette.Other, SeriesKind.Column, hours.Select(hour => (decimal?)rest.Sum(model => model.Amounts.GetValueOrDefault(hour)))));
        }

        return new ChartSpec
        {
            X = new CategoryAxis([.. hours.Select(hour => isOneDay ? TimeOf(hour) : HourOf(hour))]) { Title = "Beginning of the hour, UTC" },
            Unit = ChartUnit.Usd,
            UnitLabel = "USD per hour",
            IsStacked = true,
            Series = series,
        };
    }
}
