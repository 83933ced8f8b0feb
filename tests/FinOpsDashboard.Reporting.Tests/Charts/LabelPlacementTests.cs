using FinOpsDashboard.Reporting.Charts;

namespace FinOpsDashboard.Reporting.Tests.Charts;

public sealed class LabelPlacementTests
{
    [Fact]
    public void Spread_RoomEnough_LeavesLabelsWhereTheyAre() => Assert.Equal([50, 10, 90], LabelPlacement.Spread([50, 10, 90], 12, 0, 100));

    [Fact]
    public void Spread_SameHeight_KeepsTheOrderAndTheGap() => Assert.Equal([50, 62, 74], LabelPlacement.Spread([50, 50, 50], 12, 0, 100));

    [Fact]
    public void Spread_AtTheUpperBound_PushesBack() => Assert.Equal([88, 100], LabelPlacement.Spread([99, 100], 12, 0, 100));

    [Fact]
    public void Spread_BelowTheLowerBound_MovesIn() => Assert.Equal([0, 12], LabelPlacement.Spread([-30, -20], 12, 0, 100));

    [Fact]
    public void Spread_NoLabels_IsEmpty() => Assert.Empty(LabelPlacement.Spread([], 12, 0, 100));
}
