using FinOpsDashboard.Reporting.Charts;

namespace FinOpsDashboard.Reporting.Tests.Charts;

public sealed class AxisScaleTests
{
    [Fact]
    public void Linear_UpwardAxis_PutsZeroAtTheBottom()
    {
        var scale = AxisScale.Linear([80m, 20m], start: 200, end: 100);

        Assert.Equal(200, scale.Position(0m));
        Assert.Equal(150, scale.Position(40m));
        Assert.Equal(100, scale.Position(80m));
    }

    [Fact]
    public void Linear_NegativeValue_LiesBelowZero()
    {
        var scale = AxisScale.Linear([-50m, 100m], start: 300, end: 0);

        Assert.Equal(-50m, scale.Ticks[0]);
        Assert.True(scale.Position(-50m) > scale.Position(0m));
    }

    [Fact]
    public void Linear_NoValues_StillHasAnAxis() => Assert.Equal([0m, 1m], AxisScale.Linear([], 0, 1).Ticks);

    [Fact]
    public void Logarithmic_EachDecade_TakesTheSameRoom()
    {
        var scale = AxisScale.Logarithmic([10m, 1_000m], start: 0, end: 200);

        Assert.Equal(0, scale.Position(10m), 9);
        Assert.Equal(100, scale.Position(100m), 9);
        Assert.Equal(200, scale.Position(1_000m), 9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Logarithmic_NothingAboveZero_IsDrawnAtTheLowerEnd(int value) =>
        Assert.Equal(0, AxisScale.Logarithmic([10m, 1_000m, value], start: 0, end: 200).Position(value), 9);

    [Fact]
    public void Logarithmic_OnlyZero_IsRefused() => Assert.Throws<ArgumentException>(() => AxisScale.Logarithmic([0m], 0, 1));
}
