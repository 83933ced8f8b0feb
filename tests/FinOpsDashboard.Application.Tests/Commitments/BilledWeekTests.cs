using FinOpsDashboard.Application.Commitments;

namespace FinOpsDashboard.Application.Tests.Commitments;

/// <summary>The last day with tokens is Thursday, 19 November 2026.</summary>
public sealed class BilledWeekTests
{
    private static readonly DateOnly LastDay = new(2026, 11, 19);

    [Fact]
    public void Of_ManyWeeks_AveragesTheLastFourByDayOfTheWeek()
    {
        // 24 x (n + 1) tokens n days back; the Thursdays of the last four weeks are 0, 7, 14 and 21 days back.
        var week = BilledWeek.Of([.. Enumerable.Range(0, 60).Select(back => Day(back, 24m * (back + 1)))])!;
        Assert.Equal((LastDay.AddDays(-27), LastDay.AddDays(1)), (week.Days.Start, week.Days.EndExclusive));
        Assert.All(week.Week.Hours.Skip(3 * 24).Take(24), hour => Assert.Equal(11.5m, hour.InputTokens));
        Assert.All(week.Week.Hours.Skip(4 * 24).Take(24), hour => Assert.Equal(17.5m, hour.InputTokens)); // Fridays: 6, 13, 20 and 27 back
    }

    [Fact]
    public void Of_DaysWithoutTokens_CountAsNone()
    {
        // Thursdays only, one of four left out, and the first Friday, so that four weeks are looked at.
        var week = BilledWeek.Of([.. new[] { 0, 7, 21, 27 }.Select(back => Day(back, 2_400m))])!;
        Assert.Equal((75m, 25m), (week.Week.Hours[3 * 24].InputTokens, week.Week.Hours[4 * 24].InputTokens));
        Assert.Equal(0m, week.Week.Hours[0].Tokens);
    }

    [Fact]
    public void Of_YoungFeature_AveragesWhatThereIs()
    {
        Assert.Null(BilledWeek.Of([.. Enumerable.Range(0, 6).Select(back => Day(back, 24m))]));
        var week = BilledWeek.Of([.. Enumerable.Range(0, 10).Select(back => Day(back, 24m))])!;
        Assert.Equal(10, week.Days.DayCount);
        Assert.All(week.Week.Hours, hour => Assert.Equal(1m, hour.InputTokens));
    }

    [Fact]
    public void Of_NothingOrCorrections_IsNoDemandBelowZero()
    {
        Assert.Null(BilledWeek.Of([]));
        Assert.Null(BilledWeek.Of([Day(0, 0m), Day(9, 0m)]));
        var week = BilledWeek.Of([.. Enumerable.Range(0, 28).Select(back => new BilledDay(LastDay.AddDays(-back), -5m, 24m))])!;
        Assert.All(week.Week.Hours, hour => Assert.Equal((0m, 1m), (hour.InputTokens, hour.OutputTokens)));
    }

    [Fact]
    public void DaysToAskFor_LeavesOutTheDaysThatAreStillFilled()
    {
        var days = BilledWeek.DaysToAskFor(new DateOnly(2026, 11, 22));
        Assert.True(days.Contains(new DateOnly(2026, 11, 20)));
        Assert.False(days.Contains(new DateOnly(2026, 11, 21)));
    }

    private static BilledDay Day(int back, decimal tokens) => new(LastDay.AddDays(-back), tokens, 0m);
}
