using FinOpsDashboard.Reporting.Charts;

namespace FinOpsDashboard.Reporting.Tests.Charts;

public sealed class NiceTicksTests
{
    [Theory]
    [InlineData(0, 17_697, new[] { 0, 5_000, 10_000, 15_000, 20_000 })]
    [InlineData(0, 9, new[] { 0, 2, 4, 6, 8, 10 })]
    [InlineData(0, 10, new[] { 0, 2, 4, 6, 8, 10 })]
    [InlineData(0, 0, new[] { 0, 1 })]
    [InlineData(-30, 100, new[] { -50, 0, 50, 100 })]
    [InlineData(-80, -20, new[] { -80, -60, -40, -20, 0 })]
    [InlineData(40, 100, new[] { 0, 20, 40, 60, 80, 100 })]
    public void Covering_Range_IsRoundAndHoldsZero(int low, int high, int[] expected) =>
        Assert.Equal(expected.Select(tick => (decimal)tick), NiceTicks.Covering(low, high, 5));

    [Fact]
    public void Covering_FractionsOfACent_StaysExact() =>
        Assert.Equal([0m, 0.001m, 0.002m, 0.003m, 0.004m], NiceTicks.Covering(0m, 0.0038m, 5));

    [Theory]
    [InlineData(12, 900, new[] { 10, 100, 1_000 })]
    [InlineData(10, 1_000, new[] { 10, 100, 1_000 })]
    [InlineData(50, 50, new[] { 10, 100 })]
    [InlineData(100, 100, new[] { 100, 1_000 })]
    public void Decades_Range_AreThePowersAroundIt(int low, int high, int[] expected) =>
        Assert.Equal(expected.Select(tick => (decimal)tick), NiceTicks.Decades(low, high));

    [Fact]
    public void Decades_BelowOne_AreExact() => Assert.Equal([0.001m, 0.01m, 0.1m], NiceTicks.Decades(0.002m, 0.05m));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(-1, 10)]
    [InlineData(10, 9)]
    public void Decades_RangeNotAboveZero_IsRefused(int low, int high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NiceTicks.Decades(low, high));
}
