namespace FinOpsDashboard.Reporting.Charts;

/// <summary>A line in the units of the drawing.</summary>
/// <param name="Name">The label.</param>
/// <param name="Style">How it is drawn.</param>
/// <param name="Path">The line.</param>
/// <param name="Markers">The markers, one path.</param>
/// <param name="End">Where the line ends.</param>
/// <param name="LabelY">The height of its label.</param>
public sealed record DrawnLine(string Name, SeriesStyle Style, string Path, string Markers, ChartPoint End, double LabelY)
{
    /// <summary>A thin line from the end of the line to its label.</summary>
    public string Leader => SvgPath.Line([End, new ChartPoint(ChartArea.LabelLeft - 2, LabelY)]);

    /// <summary>Draws lines over shared places of the horizontal axis and sets their labels beside each other.</summary>
    /// <param name="lines">The lines; one without any value is left out.</param>
    /// <param name="places">The horizontal positions of the values.</param>
    /// <param name="vertical">The vertical axis.</param>
    /// <param name="hasMarkers">Whether the values carry markers.</param>
    public static IReadOnlyList<DrawnLine> Draw(
        IEnumerable<ChartLine> lines, IReadOnlyList<double> places, AxisScale vertical, bool hasMarkers)
    {
        var drawn = lines
            .Where(line => line.Values.Any(value => value is not null))
            .Select(line => Draw(line, places, vertical, hasMarkers))
            .ToList();
        var labels = LabelPlacement.Spread([.. drawn.Select(line => line.End.Y)], ChartArea.LabelGap, ChartArea.Top, ChartArea.Bottom);
        return [.. drawn.Select((line, index) => line with { LabelY = labels[index] })];
    }

    private static DrawnLine Draw(ChartLine line, IReadOnlyList<double> places, AxisScale vertical, bool hasMarkers)
    {
        var points = line.Values
            .Select((value, index) => value is { } known ? new ChartPoint(places[index], vertical.Position(known)) : (ChartPoint?)null)
            .ToList();
        var markers = (hasMarkers ? points.OfType<ChartPoint>() : [])
            .Select(point => SvgPath.Marker(line.Style.Marker, point, ChartArea.MarkerRadius));
        var end = points.OfType<ChartPoint>().Last();
        return new DrawnLine(
            line.Name, line.Style, line.IsStaircase ? SvgPath.Steps(points) : SvgPath.Line(points), string.Concat(markers), end, end.Y);
    }
}
