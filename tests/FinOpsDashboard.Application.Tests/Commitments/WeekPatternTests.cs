using FinOpsDashboard.Application.Commitments;

namespace FinOpsDashboard.Application.Tests.Commitments;

public sealed class WeekPatternTests
{
    [Fact]
    public void ToWeek_OfficeHours_StandOnWeekdaysOnly()
    {
        var week = WeekPattern.Parse("8-18:1000/100/10")!.ToWeek(0.25m);
        Assert.Equal(50, week.Hours.Count(hour => hour.Tokens == 1_000m));
        Assert.Equal(70, week.Hours.Count(hour => hour.Tokens == 100m));
        Assert.Equal(48, week.Hours.Count(hour => hour.Tokens == 10m));
        Assert.Equal([100m, 1_000m, 1_000m, 100m], new[] { 7, 8, 17, 18 }.Select(hour => week.Hours[hour].Tokens));
        Assert.Equal(10m, week.Hours[(5 * 24) + 12].Tokens);
        Assert.Equal((750m, 250m), (week.Hours[8].InputTokens, week.Hours[8].OutputTokens));
    }

    [Fact]
    public void ToWeek_WorkOverMidnight_GoesOnInTheMorning()
    {
        var week = WeekPattern.Parse("22-6:1000/0/0")!.ToWeek(0m);
        Assert.Equal([0, 1, 2, 3, 4, 5, 22, 23], Enumerable.Range(0, 24).Where(hour => week.Hours[hour].Tokens > 0m));
        Assert.Equal(40, week.Hours.Count(hour => hour.Tokens > 0m));
    }

    [Theory]
    [InlineData("8-18:2000000/200000/100000")]
    [InlineData("0-24:1.5/0/0")]
    public void Parse_WhatWasWritten_IsTheSame(string text) => Assert.Equal(text, WeekPattern.Parse(text)!.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("8-18")]
    [InlineData("8-25:1/1/1")]
    [InlineData("24-8:1/1/1")]
    [InlineData("8-18:1/1")]
    [InlineData("8-18:1/1/-1")]
    [InlineData("8-18:1/1/1e16")]
    [InlineData("8-18:1/1/x")]
    [InlineData("99999999999-18:1/1/1")]
    public void Parse_AnythingElse_IsNothing(string? text) => Assert.Null(WeekPattern.Parse(text));
}
