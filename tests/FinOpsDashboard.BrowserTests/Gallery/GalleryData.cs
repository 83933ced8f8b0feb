using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.BrowserTests.Gallery;

/// <summary>One row of the table.</summary>
public sealed record GalleryRow(string Name, Usd Cost, string Change, string Css, long Tokens);

/// <summary>Figures to look at.</summary>
public static class GalleryData
{
    private const string Hostile = "<b>x</b><img src=x onerror=alert(1)>";

    private static readonly string[] MonthLabels =
        ["Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026", "Mar 2026", "Apr 2026", "May 2026", "Jun 2026", "Jul 2026", "Aug 2026", "Sep 2026", "Oct 2026", "Nov 2026"];

    public static DateTimeOffset AsOf { get; } = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    public static string MonthsSummary => "October closed at $48,210; November stands at $30,100 and is estimated.";

    public static ChartSpec Months { get; } = new()
    {
        X = new CategoryAxis(MonthLabels) { Estimated = new HashSet<int> { 12 } },
        Unit = ChartUnit.Usd,
        UnitLabel = "USD per month",
        IsStacked = true,
        Series =
        [
            Monthly("Support Assist", 0, SeriesKind.Column, 9000, 900),
            Monthly("Invoice extraction", 1, SeriesKind.Column, 6000, 420),
            Monthly("Search " + Hostile, 2, SeriesKind.Column, 4000, 300),
            Monthly("Contract review", 3, SeriesKind.Column, 2500, 150),
            Monthly("Translation", 4, SeriesKind.Column, 1800, 40),
            Monthly("Unallocated", 5, SeriesKind.Column, 900, 10) with { Color = ChartPalette.Other },
        ],
        Annotations = [new VerticalMark("Price cut " + Hostile, 5), new HorizontalMark("Budget $50,000", 50_000)],
    };

    public static ChartSpec Crossover { get; } = new()
    {
        X = new NumberAxis(ChartUnit.Tokens) { IsLogarithmic = true, Title = "Tokens per month" },
        Unit = ChartUnit.Usd,
        UnitLabel = "USD per month",
        Series =
        [
            Curve("Teacher, on demand", 0, tokens => tokens * 10 / 1_000_000),
            Curve("Student, on demand", 1, tokens => 700 + tokens * 3 / 1_000_000) with { IsDashed = true },
            Curve("Provisioned, 6 months", 2, tokens => decimal.Ceiling(tokens / 400_000_000m) * 4000) with { Kind = SeriesKind.Step },
        ],
        Annotations =
        [
            new ShadedRange("student wins", 100_000_000, 1_000_000_000, ChartPalette.ForOption(OptionIds.NoCommitment)),
            new VerticalMark("today 500\u00A0M", 500_000_000),
            new VerticalMark("forecast 600\u00A0M " + Hostile, 600_000_000),
            new MarkedPoint("break-even 100\u00A0M", 100_000_000, 1000),
        ],
        YMax = 12_000,
    };

    public static ChartSpec Forecast { get; } = new()
    {
        X = new CategoryAxis([.. Enumerable.Range(1, 30).Select(day => $"{day} Nov")]) { Title = "Day of the month, UTC" },
        Unit = ChartUnit.Usd,
        UnitLabel = "USD, month to date",
        Series =
        [
            ChartSeries.OverCategories("Billed", ChartPalette.Only, SeriesKind.Line, Enumerable.Range(1, 30).Select(day => day <= 20 ? day * 1700m : (decimal?)null)),
            ChartSeries.OverCategories("Forecast", ChartPalette.Only, SeriesKind.Line, Enumerable.Range(1, 30).Select(day => day >= 20 ? day * 1730m - 600 : (decimal?)null))
                with { IsDashed = true },
        ],
        Annotations = [new HorizontalMark("Budget $50,000", 50_000)],
    };

    public static ChartSpec Cache { get; } = new()
    {
        X = new CategoryAxis(MonthLabels),
        Unit = ChartUnit.Percent,
        UnitLabel = "Share of input tokens",
        Series = [ChartSeries.OverCategories("From cache", ChartPalette.ForTokens(Domain.Spend.TokenKind.CacheRead), SeriesKind.Area, Enumerable.Range(0, 13).Select(month => (decimal?)(0.1m + month * 0.043m)))],
        Height = 240,
    };

    public static ChartSpec Scatter { get; } = new()
    {
        X = new NumberAxis(ChartUnit.Tokens) { Title = "Tokens in October" },
        Unit = ChartUnit.UsdPerMillionTokens,
        UnitLabel = "USD per million tokens",
        Series =
        [
            new("Support Assist", ChartPalette.ForFeature(0), SeriesKind.Markers, [new(2_100_000_000, 4.2m)]),
            new("Invoice extraction", ChartPalette.ForFeature(1), SeriesKind.Markers, [new(900_000_000, 6.1m)]),
            new("Search", ChartPalette.ForFeature(2), SeriesKind.Markers, [new(300_000_000, 11.7m)]),
        ],
        Height = 240,
    };

    public static IReadOnlyList<GalleryRow> Rows { get; } =
    [
        new("Support Assist", Usd.FromDollars(19800.1m), "▲ 13.2\u00A0% more", "bad", 2_100_000_000),
        new("Invoice extraction", Usd.FromDollars(11040.22m), "▲ 4.0\u00A0% more", "bad", 900_000_000),
        new("Search " + Hostile, Usd.FromDollars(7600m), "▼ 2.1\u00A0% less", "good", 1_300_000_000),
        new("Contract review", Usd.FromDollars(-12.5m), "unchanged", "muted", 700_000_000),
        new("A feature with a name that is longer than anybody would want it to be", Usd.FromDollars(0.0004m), "unchanged", "muted", 1_234),
    ];

    private static ChartSeries Monthly(string name, int ordinal, SeriesKind kind, decimal first, decimal step) => ChartSeries.OverCategories(
        name, ChartPalette.ForFeature(ordinal), kind,
        Enumerable.Range(0, 13).Select(month => (decimal?)((first + month * step) * (month == 12 ? 0.6m : 1 + month % 3 * 0.04m))));

    private static ChartSeries Curve(string name, int ordinal, Func<decimal, decimal> cost) => new(
        name, ChartPalette.ForOption(OptionIds.All[ordinal]), SeriesKind.Line,
        [.. Enumerable.Range(0, 61).Select(step => Points(step, cost))]);

    private static ChartPoint Points(int step, Func<decimal, decimal> cost)
    {
        var tokens = (decimal)Math.Pow(10, 7 + step * 2.0 / 60);
        return new ChartPoint(tokens, cost(tokens));
    }
}
