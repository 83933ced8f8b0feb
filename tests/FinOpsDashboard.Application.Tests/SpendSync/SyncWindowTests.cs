using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.Tests.SpendSync;

public sealed class SyncWindowTests
{
    private static readonly LedgerState Synced = new(NeverSynced: false, FirstEstimatedDay: null);

    [Theory]
    // The first of a month: yesterday's month is still open, and the range is never empty.
    [InlineData(2026, 12, 1, "2026-11-01/2026-12-02")]
    // The last of a month: the end is the first of the next one, which is the latest that Cost Explorer takes.
    [InlineData(2026, 11, 30, "2026-10-01/2026-12-01")]
    [InlineData(2027, 1, 15, "2026-12-01/2027-01-16")]
    public void Default_SyncedBefore_IsThePreviousMonthUpToTomorrow(int year, int month, int day, string expected) =>
        Assert.Equal(expected, SyncWindow.Default(new DateOnly(year, month, day), Synced).ToString());

    [Fact]
    public void Steps_FourteenMonths_CoverEveryDayOnce()
    {
        var window = SyncWindow.Default(new DateOnly(2026, 11, 22), Synced with { NeverSynced = true });

        var steps = SyncWindow.Steps(window);

        Assert.Equal(5, steps.Count);
        Assert.Equal(window.Days(), steps.SelectMany(step => step.Days()));
    }
}
