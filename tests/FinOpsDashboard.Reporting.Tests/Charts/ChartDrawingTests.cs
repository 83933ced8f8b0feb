using FinOpsDashboard.Reporting.Charts;

namespace FinOpsDashboard.Reporting.Tests.Charts;

public sealed class ChartDrawingTests
{
    private static readonly SeriesStyle Style = new("#0072B2", "", MarkerShape.Circle);

    [Fact]
    public void Columns_Values_StandOnZeroInProportion()
    {
        var drawing = Columns([Column(100m), Column(50m), Column(null)], []);

        Assert.All(drawing.Columns, column => Assert.Equal(drawing.ZeroY, column.Y + column.Height, 6));
        Assert.Equal(drawing.Columns[0].Height / 2, drawing.Columns[1].Height, 6);
        Assert.Equal(0, drawing.Columns[2].Height);
    }

    [Fact]
    public void Columns_Credit_HangsBelowZero()
    {
        var drawing = Columns([Column(100m), Column(-40m)], []);

        Assert.Equal(drawing.ZeroY, drawing.Columns[1].Y, 6);
        Assert.True(drawing.Columns[1].Height > 0);
    }

    [Fact]
    public void Columns_LineWithoutAnyValue_IsLeftOut()
    {
        var drawing = Columns([Column(1m), Column(2m)], [new ChartLine("empty", Style, [null, null]), new ChartLine("full", Style, [null, 2m])]);

        Assert.Equal("full", Assert.Single(drawing.Lines).Name);
    }

    [Fact]
    public void Columns_LinesThatEndTogether_GetLabelsApart()
    {
        var drawing = Columns([Column(1m)], [new ChartLine("a", Style, [5m]), new ChartLine("b", Style, [5m])]);

        Assert.True(Math.Abs(drawing.Lines[0].LabelY - drawing.Lines[1].LabelY) >= ChartArea.LabelGap);
    }

    [Fact]
    public void Volumes_Marks_LieOnTheirLines()
    {
        var drawing = VolumeChartDrawing.Of(new VolumeChartSpec
        {
            Id = "test",
            Title = "",
            Description = "",
            VolumeUnit = "",
            CostUnit = "",
            Volumes = [1_000m, 10_000m, 100_000m],
            Lines = [new ChartLine("steps", Style, [10m, 20m, 40m], IsStaircase: true)],
            Marks = [new VolumeMark(100_000m, "end", 40m), new VolumeMark(1_000m, "today", null)],
        });

        Assert.Equal(drawing.Lines[0].End, new ChartPoint(drawing.Marks[0].X, drawing.Marks[0].Y!.Value));
        Assert.True(drawing.Marks[0].IsLabelledLeft);
        Assert.Null(drawing.Marks[1].Y);
        Assert.False(drawing.Marks[1].IsLabelledLeft);
        Assert.Contains("H", drawing.Lines[0].Path, StringComparison.Ordinal);
        Assert.Equal(["1\u00A0K", "10\u00A0K", "100\u00A0K"], drawing.VolumeTicks.Select(tick => tick.Label));
    }

    private static ChartColumn Column(decimal? value) => new("Oct", "2026", value, IsEstimated: false);

    private static ColumnChartDrawing Columns(IReadOnlyList<ChartColumn> columns, IReadOnlyList<ChartLine> lines) => ColumnChartDrawing.Of(
        new ColumnChartSpec { Id = "test", Title = "", Description = "", Unit = "", ColumnsName = "", Columns = columns, Lines = lines });
}
