using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Reporting.Charts;

/// <summary>A <see cref="VolumeChartSpec"/> in the units of its drawing.</summary>
internal sealed record VolumeChartDrawing(
    IReadOnlyList<AxisTick> VolumeTicks,
    IReadOnlyList<AxisTick> CostTicks,
    IReadOnlyList<DrawnLine> Lines,
    IReadOnlyList<DrawnMark> Marks)
{
    public static VolumeChartDrawing Of(VolumeChartSpec spec)
    {
        var horizontal = AxisScale.Logarithmic(spec.Volumes, ChartArea.Left, ChartArea.Right);
        var vertical = AxisScale.Logarithmic(spec.Lines.SelectMany(line => line.Values).OfType<decimal>(), ChartArea.Bottom, ChartArea.Top);
        return new VolumeChartDrawing(
            [.. horizontal.Ticks.Select(tick => new AxisTick(horizontal.Position(tick), Format.Tick(tick)))],
            [.. vertical.Ticks.Select(tick => new AxisTick(vertical.Position(tick), Format.Tick(tick)))],
            DrawnLine.Draw(spec.Lines, [.. spec.Volumes.Select(horizontal.Position)], vertical, hasMarkers: false),
            MarkLabels.Place([.. spec.Marks.Select(mark => Draw(mark, horizontal, vertical))]));
    }

    private static DrawnMark Draw(VolumeMark mark, AxisScale horizontal, AxisScale vertical) =>
        new(mark.Label, horizontal.Position(mark.Volume), mark.Cost is { } cost ? vertical.Position(cost) : null, IsLabelledLeft: false, LabelY: 0);
}
