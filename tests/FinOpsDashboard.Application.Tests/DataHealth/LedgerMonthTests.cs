using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Tests.DataHealth;

public sealed class LedgerMonthTests
{
    private static readonly BillingMonth October = new(2026, 10);
    private static readonly DateOnly First = new(2026, 10, 1);
    private static readonly DateOnly InNovember = new(2026, 11, 22);
    private static readonly DateTimeOffset Read = new(2026, 11, 3, 6, 0, 0, TimeSpan.Zero);
    private static readonly MonthRestatement Change = new(October, 1, 1, 1, Read, Usd.FromDollars(-1));

    [Fact]
    public void State_EveryDayFinalAndTheMonthOver_IsClosed() => Assert.Equal(MonthState.Closed, MonthOf(All()).State);

    [Fact]
    public void State_ClosedDaysThatChanged_IsRestated() => Assert.Equal(MonthState.Restated, MonthOf(All(), restatement: Change).State);

    [Fact]
    public void State_OneDayEstimated_IsEstimatedThoughTheMonthIsOver()
    {
        var month = MonthOf(All().Select(day => day.Day.Day == 31 ? day with { IsFinal = false } : day), restatement: Change);

        Assert.Equal(MonthState.Estimated, month.State);
        Assert.NotNull(month.Restatement);
    }

    [Fact]
    public void State_GapAndEstimate_IsIncomplete()
    {
        var month = MonthOf(All().Where(day => day.Day.Day is not (7 or 8 or 20)).Select(day => day with { IsFinal = false }));

        Assert.Equal(MonthState.Incomplete, month.State);
        Assert.Equal(["2026-10-07/2026-10-09", "2026-10-20/2026-10-21"], month.Gaps.Select(gap => gap.ToString()));
    }

    [Fact]
    public void State_LedgerThatBeginsWithinTheMonth_IsIncompleteWithoutGaps()
    {
        var month = MonthOf(All().Where(day => day.Day.Day >= 15), first: new DateOnly(2026, 10, 15));

        Assert.Equal(MonthState.Incomplete, month.State);
        Assert.Empty(month.Gaps);
        Assert.Equal(14, month.Count(DayState.Before));
    }

    [Fact]
    public void State_MonthThatIsNotOver_CallsTodayEstimatedAndTheRestNotYet()
    {
        // A file of the 10th calls its own day final; nothing was read of the 9th.
        var month = MonthOf(All().Where(day => day.Day.Day is < 9 or 10), today: new DateOnly(2026, 10, 10));

        Assert.Equal([DayState.Final, DayState.Gap, DayState.Estimated, DayState.NotYet], month.Days.Skip(7).Take(4).Select(day => day.State));
        Assert.Equal(MonthState.Incomplete, month.State);
        Assert.Equal(MonthState.Estimated, MonthOf(All().Where(day => day.Day.Day < 10), today: new DateOnly(2026, 10, 10)).State);
    }

    [Fact]
    public void Spans_DaysThatSayTheSame_AreJoined()
    {
        var month = MonthOf(All().Where(day => day.Day.Day != 3).Select(day => day.Day.Day >= 20 ? day with { Source = SpendSource.Cur2 } : day));

        Assert.Equal(
            [("2026-10-01/2026-10-03", DayState.Final), ("2026-10-03/2026-10-04", DayState.Gap), ("2026-10-04/2026-10-20", DayState.Final), ("2026-10-20/2026-11-01", DayState.Final)],
            DaySpan.Of(month.Days).Select(span => (span.Days.ToString(), span.State)));
        Assert.Equal([SpendSource.CostExplorer, SpendSource.Cur2], month.Sources);
    }

    private static IEnumerable<StoredDay> All() => October.Days.Days().Select(day => new StoredDay(day, SpendSource.CostExplorer, Read, IsFinal: true));

    private static LedgerMonth MonthOf(IEnumerable<StoredDay> days, DateOnly? first = null, DateOnly? today = null, MonthRestatement? restatement = null) =>
        LedgerMonth.Of(October, days.ToDictionary(day => day.Day), first ?? First, today ?? InNovember, restatement);
}
