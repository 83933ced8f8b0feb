using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Reporting.Charts;

/// <summary>A <see cref="ColumnChartSpec"/> in the units of its drawing.</summary>
internal sealed record ColumnChartDrawing(
    IReadOnlyList<AxisTick> Ticks, IReadOnlyList<DrawnColumn> Columns, IReadOnlyList<DrawnLine> Lines, double ZeroY)
{
    private const double ColumnShare = 0.62;

    public static ColumnChartDrawing Of(ColumnChartSpec spec)
    {
        var values = spec.Columns.Select(column => column.Value).Concat(spec.Lines.SelectMany(line => line.Values)).OfType<decimal>().ToList();
        var vertical = AxisScale.Linear(values, ChartArea.Bottom, ChartArea.Top);
        var slot = (ChartArea.Right - ChartArea.Left) / Math.Max(spec.Columns.Count, 1);
        var centres = spec.Columns.Select((_, index) => ChartArea.Left + slot * (index + 0.5)).ToList();
        return new ColumnChartDrawing(
            [.. vertical.Ticks.Select(tick => new AxisTick(vertical.Position(tick), Format.Tick(tick)))],
            [.. spec.Columns.Select((column, index) => Draw(column, centres[index], slot * ColumnShare, vertical))],
            DrawnLine.Draw(spec.Lines, centres, vertical, hasMarkers: true),
            vertical.Position(0m));
    }

    private static DrawnColumn Draw(ChartColumn column, double centre, double width, AxisScale vertical)
    {
        var (zero, end) = (vertical.Position(0m), vertical.Position(column.Value ?? 0m));
        return new DrawnColumn(column, centre, centre - width / 2, Math.Min(zero, end), width, Math.Abs(zero - end));
    }
}
