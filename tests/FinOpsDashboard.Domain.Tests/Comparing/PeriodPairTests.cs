using System.Globalization;
using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Tests.Comparing;

public sealed class PeriodPairTests
{
    private const string Later = "2030-01-01";

    [Theory]
    // Whole months that are over: as many whole months before, however long they are.
    [InlineData("2026-10-01/2026-11-01", ComparedWith.Previous, Later, "2026-10-01/2026-11-01", "2026-09-01/2026-10-01")]
    [InlineData("2026-03-01/2026-04-01", ComparedWith.Previous, Later, "2026-03-01/2026-04-01", "2026-02-01/2026-03-01")]
    [InlineData("2026-01-01/2026-04-01", ComparedWith.Previous, Later, "2026-01-01/2026-04-01", "2025-10-01/2026-01-01")]
    [InlineData("2024-02-01/2024-03-01", ComparedWith.LastYear, Later, "2024-02-01/2024-03-01", "2023-02-01/2023-03-01")]
    // The open month to its last known day, and as many days of the month beside it.
    [InlineData("2026-11-01/2026-12-01", ComparedWith.Previous, "2026-11-22", "2026-11-01/2026-11-22", "2026-10-01/2026-10-22")]
    [InlineData("2026-11-01/2026-12-01", ComparedWith.LastYear, "2026-11-22", "2026-11-01/2026-11-22", "2025-11-01/2025-11-22")]
    [InlineData("2026-06-01/2026-12-01", ComparedWith.Previous, "2026-11-22", "2026-06-01/2026-11-22", "2025-12-01/2026-05-22")]
    [InlineData("2026-06-01/2026-12-01", ComparedWith.Previous, "2026-11-01", "2026-06-01/2026-11-01", "2025-12-01/2026-05-01")]
    // Thirty days of March are over, February has 28: both are cut to what both have.
    [InlineData("2026-03-01/2026-04-01", ComparedWith.Previous, "2026-03-31", "2026-03-01/2026-03-29", "2026-02-01/2026-03-01")]
    // Days within months: as many directly before, from the same place on.
    [InlineData("2026-11-01/2026-11-08", ComparedWith.Previous, Later, "2026-11-01/2026-11-08", "2026-10-25/2026-11-01")]
    [InlineData("2026-11-15/2026-12-15", ComparedWith.Previous, "2026-11-22", "2026-11-15/2026-11-22", "2026-10-16/2026-10-23")]
    [InlineData("2026-11-10/2026-11-20", ComparedWith.LastYear, Later, "2026-11-10/2026-11-20", "2025-11-10/2025-11-20")]
    // A leap day has 28 February beside it.
    [InlineData("2024-02-29/2024-03-01", ComparedWith.LastYear, Later, "2024-02-29/2024-03-01", "2023-02-28/2023-03-01")]
    [InlineData("2024-02-20/2024-03-01", ComparedWith.LastYear, Later, "2024-02-20/2024-03-01", "2023-02-20/2023-03-01")]
    public void Of_Periods_StandBesideTheirLike(string asked, ComparedWith with, string knownUntil, string now, string then)
    {
        var pair = PeriodPair.Of(Days(asked), with, Day(knownUntil));

        Assert.NotNull(pair);
        Assert.Equal((now, then), (pair.Now.ToString(), pair.Then.ToString()));
        Assert.Equal(now != asked, pair.IsCut);
    }

    [Theory]
    [InlineData("2026-11-01/2026-12-01", "2026-11-01")]
    [InlineData("2026-12-01/2027-01-01", "2026-11-22")]
    [InlineData("0001-01-01/0001-02-01", Later)]
    [InlineData("0001-01-03/0001-01-09", Later)]
    public void Of_NoDayKnownOrNoneBefore_IsNoPair(string asked, string knownUntil) =>
        Assert.Null(PeriodPair.Of(Days(asked), ComparedWith.Previous, Day(knownUntil)));

    [Fact]
    public void CounterpartOf_MatchingMonths_IsTheSameDayOfTheMonth()
    {
        var pair = PeriodPair.Of(Days("2026-03-01/2026-04-01"), ComparedWith.Previous, Day(Later))!;

        Assert.Equal(Day("2026-02-28"), pair.CounterpartOf(Day("2026-03-28")));
        Assert.Null(pair.CounterpartOf(Day("2026-03-29")));
        Assert.Null(pair.CounterpartOf(Day("2026-04-01")));
    }

    [Fact]
    public void CounterpartOf_DaysBefore_IsAsFarFromTheBeginning()
    {
        var pair = PeriodPair.Of(Days("2026-11-05/2026-11-09"), ComparedWith.Previous, Day(Later))!;

        Assert.False(pair.HasMatchingMonths);
        Assert.Equal(Day("2026-11-01"), pair.CounterpartOf(Day("2026-11-05")));
        Assert.Equal(Day("2026-11-04"), pair.CounterpartOf(Day("2026-11-08")));
    }

    private static DateRange Days(string text) => new(Day(text[..10]), Day(text[11..]));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
