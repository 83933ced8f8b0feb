using FinOpsDashboard.Reporting.Charts;

namespace FinOpsDashboard.Reporting.Tests.Charts;

public sealed class SvgPathTests
{
    [Fact]
    public void Line_Points_AreJoined() => Assert.Equal("M0 1L2.5 3.33", SvgPath.Line([new(0, 1), new(2.5, 3.3333)]));

    [Fact]
    public void Line_MissingPoint_LeavesAGap() =>
        Assert.Equal("M0 0L1 1M3 3L4 4", SvgPath.Line([new(0, 0), new(1, 1), null, new(3, 3), new(4, 4)]));

    [Fact]
    public void Steps_Points_GoLevelThenStraightUp() => Assert.Equal("M0 10H5V4H8V4", SvgPath.Steps([new(0, 10), new(5, 4), new(8, 4)]));

    [Fact]
    public void Line_NoPoints_IsEmpty() => Assert.Equal("", SvgPath.Line([]));

    [Fact]
    public void Marker_EveryShape_IsADifferentClosedOutline()
    {
        var outlines = Enum.GetValues<MarkerShape>().Select(shape => SvgPath.Marker(shape, new ChartPoint(10, 10), 3)).ToList();

        Assert.All(outlines, outline => Assert.EndsWith("Z", outline, StringComparison.Ordinal));
        Assert.Distinct(outlines);
    }
}
