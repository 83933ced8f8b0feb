namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>The data of a chart by position: what its table shows and its read-out says.</summary>
/// <param name="X">The position.</param>
/// <param name="Label">Its name.</param>
/// <param name="Values">One text per series, in their order.</param>
/// <param name="Total">The sum of what is stacked; null when nothing is.</param>
public sealed record ChartRow(decimal X, string Label, IReadOnlyList<string> Values, string? Total)
{
    public static IReadOnlyList<ChartRow> Of(ChartSpec spec)
    {
        var lookups = spec.Series.Select(series => series.Points.ToLookup(point => point.X, point => point.Y)).ToList();
        var positions = spec.X is CategoryAxis categories
            ? Enumerable.Range(0, categories.Labels.Count).Select(index => (decimal)index)
            : spec.Series.SelectMany(series => series.Points).Select(point => point.X).Distinct().Order();
        return [.. positions.Select(x => new ChartRow(
            x,
            ChartText.OfPosition(spec.X, x),
            [.. lookups.Select(lookup => ChartText.Of(spec.Unit, lookup[x].FirstOrDefault()))],
            spec.IsStacked ? ChartText.Of(spec.Unit, TotalAt(spec, x)) : null))];
    }

    private static decimal TotalAt(ChartSpec spec, decimal x) => spec.Series
        .Where(series => series.Kind is SeriesKind.Column or SeriesKind.Area)
        .SelectMany(series => series.Points)
        .Where(point => point.X == x)
        .Sum(point => point.Y ?? 0);
}
