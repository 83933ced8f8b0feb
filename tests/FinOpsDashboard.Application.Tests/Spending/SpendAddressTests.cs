using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Tests.Spending;

public sealed class SpendAddressTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Read_WhatWasWritten_IsTheSameQuestion()
    {
        var question = new SpendQuestion
        {
            Period = new DateRange(new DateOnly(2026, 9, 3), new DateOnly(2026, 11, 1)),
            Granularity = SpendGranularity.Daily,
            GroupBy = [SpendKey.Model, SpendKey.Tag("team & co=1")],
            Metric = SpendMetric.NetAmortized,
            Charges = ChargeSelection.All,
            Filters = [new SpendKeyFilter(SpendKey.Region, ["us-east-1", "eu-west-1"]), new SpendKeyFilter(SpendKey.Model, ["<b>x</b>", ""])],
        };

        var read = Read(SpendAddress.Write(question));

        Assert.Equal(question.Period, read.Period);
        Assert.Equal(question.GroupBy, read.GroupBy);
        Assert.Equal((question.Granularity, question.Metric, question.Charges), (read.Granularity, read.Metric, read.Charges));
        Assert.Equal(
            question.Filters.SelectMany(filter => filter.Values.Select(value => (filter.Key, value))),
            read.Filters.SelectMany(filter => filter.Values.Select(value => (filter.Key, value))));
    }

    [Theory]
    [InlineData("?from=yesterday&to=2026-13-01&metric=7&group=colour,model,feature&granularity=weekly")]
    [InlineData("?from=2026-11-01&to=2026-10-01")]
    [InlineData("?group=account,feature")]
    public void Read_Nonsense_GivesAQuestionThatCanBeAnswered(string query) => Assert.Null(Read(query).Refusal());

    [Fact]
    public void Read_Nothing_IsTheLastSixMonthsByFeature()
    {
        var question = Read("");

        Assert.Equal(new DateRange(new DateOnly(2026, 6, 1), new DateOnly(2026, 12, 1)), question.Period);
        Assert.Equal([SpendKey.Feature], question.GroupBy);
    }

    private static SpendQuestion Read(string query)
    {
        var pairs = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .ToLookup(pair => pair[0], pair => (string?)Uri.UnescapeDataString(pair[1]));
        return SpendAddress.Read(name => pairs[name], Today);
    }
}
