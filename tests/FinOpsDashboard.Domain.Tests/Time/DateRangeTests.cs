using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Tests.Time;

public sealed class DateRangeTests
{
    private static readonly DateOnly First = new(2026, 1, 30);

    [Fact]
    public void Constructor_EndBeforeStart_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DateRange(First, First.AddDays(-1)));

    [Fact]
    public void Months_RangeOverAMonthEnd_HasBothMonths() =>
        Assert.Equal([new BillingMonth(2026, 1), new(2026, 2)], new DateRange(First, First.AddDays(3)).Months());

    [Fact]
    public void Months_EndOnTheFirst_LeavesThatMonthOut() =>
        Assert.Equal([new BillingMonth(2026, 1)], new DateRange(First, new DateOnly(2026, 2, 1)).Months());

    [Fact]
    public void Intersect_NoCommonDay_IsEmpty() =>
        Assert.True(new DateRange(First, First.AddDays(1)).Intersect(new DateRange(First.AddDays(1), First.AddDays(2))).IsEmpty);

    [Theory]
    [InlineData(2026, 12, 1, "2027-01")]
    [InlineData(2026, 1, -1, "2025-12")]
    [InlineData(2024, 2, 12, "2025-02")]
    [InlineData(2026, 11, -23, "2024-12")]
    public void Plus_AcrossYears_LandsOnTheMonth(int year, int month, int months, string expected) =>
        Assert.Equal(expected, new BillingMonth(year, month).Plus(months).ToString());

    [Fact]
    public void Days_LeapFebruary_Has29() => Assert.Equal(29, new BillingMonth(2024, 2).Days.DayCount);
}
