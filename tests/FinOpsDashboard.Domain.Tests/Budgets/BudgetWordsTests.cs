using FinOpsDashboard.Domain.Budgets;

namespace FinOpsDashboard.Domain.Tests.Budgets;

public sealed class BudgetWordsTests
{
    [Theory]
    [InlineData("2026-10", "2026-10", 1, "2026-10-01/2026-11-01")]
    [InlineData("2026-q4", "2026-Q4", 1, "2026-10-01/2027-01-01")]
    [InlineData(" 2026 ", "2026", 1, "2026-01-01/2027-01-01")]
    [InlineData("2028-Monthly", "2028-monthly", 12, "2028-01-01/2028-02-01")]
    public void Term_Read_WritesItselfAndHasItsPeriods(string text, string expected, int periods, string first)
    {
        Assert.True(BudgetTerm.TryParse(text, out var term));
        Assert.Equal((expected, periods, first), ($"{term}", term.Periods().Count(), $"{term.Periods().First().Days}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("2026-Q5")]
    [InlineData("2026-13")]
    [InlineData("2026-10-monthly")]
    [InlineData("0000")]
    public void Term_OtherText_IsNone(string? text) => Assert.False(BudgetTerm.TryParse(text, out _));

    [Fact]
    public void Term_LeapYear_HasEveryDayOnce()
    {
        Assert.True(BudgetTerm.TryParse("2028-monthly", out var term));
        Assert.Equal(366, term.Periods().Sum(period => period.Days.DayCount));
    }

    [Theory]
    [InlineData("2026-monthly", "2026-03", true)]
    [InlineData("2026-monthly", "2027-03", false)]
    [InlineData("2026-monthly", "2026", false)]
    [InlineData("2026-Q1", "2026-01", false)]
    [InlineData("2026-Q1", "2026-Q1", true)]
    public void Overlaps_SamePeriodOnly(string one, string other, bool expected)
    {
        Assert.True(BudgetTerm.TryParse(one, out var first));
        Assert.True(BudgetTerm.TryParse(other, out var second));
        Assert.Equal(expected, first.Overlaps(second));
    }

    [Theory]
    [InlineData("bill", "bill")]
    [InlineData("Team: Customer Care ", "team:Customer Care")]
    [InlineData("feature:a:b", "feature:a:b")]
    public void Scope_Read_WritesItself(string text, string expected)
    {
        Assert.True(BudgetScope.TryParse(text, out var scope));
        Assert.Equal(expected, $"{scope}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("team:")]
    [InlineData("account:1")]
    public void Scope_OtherText_IsNone(string text) => Assert.False(BudgetScope.TryParse(text, out _));

    [Fact]
    public void Scope_Team_IsTheSameInAnyCase()
    {
        Assert.Equal(BudgetScope.Team("discovery"), BudgetScope.Team("Discovery"));
        Assert.NotEqual(BudgetScope.Feature("a"), BudgetScope.Feature("A"));
        Assert.NotEqual(BudgetScope.Feature("a"), BudgetScope.Team("a"));
    }
}
