using FinOpsDashboard.Reporting.Charts;

namespace FinOpsDashboard.Reporting.Tests.Charts;

public sealed class MarkLabelsTests
{
    private const double Middle = (ChartArea.Left + ChartArea.Right) / 2;

    [Fact]
    public void Place_FarApart_StandsAfterTheMarks()
    {
        var marks = MarkLabels.Place([Line("Today: 2.9 B", Middle), Point("Break-even: 128 M", 120, 100)]);

        Assert.All(marks, mark => Assert.False(mark.IsLabelledLeft));
        Assert.Equal([ChartArea.Bottom - 7, 114], marks.Select(mark => mark.LabelY));
    }

    [Theory]
    [InlineData(0, ChartArea.Bottom - 20)]
    [InlineData(0, 100)]
    [InlineData(-1, ChartArea.Bottom - 20)]
    [InlineData(-20, ChartArea.Bottom - 12)]
    [InlineData(-20, 100)]
    [InlineData(20, ChartArea.Bottom - 12)]
    [InlineData(60, ChartArea.Bottom)]
    [InlineData(-60, ChartArea.Top)]
    public void Place_BreakEvenNearToday_KeepsTheLabelsApart(double distance, double height) =>
        AssertClear(MarkLabels.Place([Line("Today: 2.9 B", Middle), Point("Break-even: 2.8 B", Middle + distance, height)]));

    [Theory]
    [InlineData(ChartArea.Left)]
    [InlineData(ChartArea.Left + 30)]
    [InlineData(Middle)]
    [InlineData(ChartArea.Right - 30)]
    [InlineData(ChartArea.Right)]
    public void Place_ManyMarksTogether_KeepsTheLabelsApartAndInside(double x) => AssertClear(MarkLabels.Place(
    [
        Line("Today: 2.9 B", x), Point("Break-even: 2.8 B", x, 150), Point("Break-even: 2.9 B", x, 152), Point("Break-even: 3 B", x, 200),
        Point("Break-even: 3.1 B", x, ChartArea.Bottom),
    ]));

    private static void AssertClear(IReadOnlyList<DrawnMark> marks)
    {
        var area = new ChartBox(ChartArea.Left, ChartArea.Top, ChartArea.Right, ChartArea.Bottom);
        foreach (var mark in marks)
        {
            Assert.Equal(0, mark.LabelBox.Outside(area), 6);
            Assert.All(marks.Where(other => other != mark), other =>
            {
                Assert.Equal(0, mark.LabelBox.Overlap(other.LabelBox));
                Assert.Equal(0, mark.LabelBox.Overlap(other.MarkBox));
            });
        }
    }

    private static DrawnMark Line(string label, double x) => new(label, x, null, false, 0);

    private static DrawnMark Point(string label, double x, double y) => new(label, x, y, false, 0);
}
