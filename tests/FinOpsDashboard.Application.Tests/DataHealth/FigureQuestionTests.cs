using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Tests.DataHealth;

public sealed class FigureQuestionTests
{
    [Theory]
    [InlineData("day=2026-10-05", "/spend/source?day=2026-10-05")]
    [InlineData("month=2026-10", "/spend/source?month=2026-10")]
    [InlineData("from=2026-10-01&to=2026-11-01", "/spend/source?month=2026-10")]
    [InlineData("from=2026-10-05&to=2026-10-09&page=3", "/spend/source?from=2026-10-05&to=2026-10-09&page=3")]
    [InlineData("day=2026-10-05&service=Claude (A %26 B)&usageType=USE1-x:y&page=-1", "/spend/source?day=2026-10-05&service=Claude%20%28A%20%26%20B%29&usageType=USE1-x%3Ay")]
    public void Read_Address_ComesBackAsItself(string query, string address) => Assert.Equal(address, Read(query)!.ToAddress());

    [Theory]
    [InlineData("")]
    [InlineData("day=2026-13-05")]
    [InlineData("day=9999-12-31")]
    [InlineData("from=2026-10-05&to=2026-10-05")]
    [InlineData("from=2026-10-05&to=2026-11-02")]
    [InlineData("from=2026-10-05")]
    public void Read_NoDaysOrMoreThanAMonth_IsRefused(string query) => Assert.Null(Read(query));

    [Theory]
    [InlineData("base 2026-09-01/2026-10-01", true)]
    [InlineData("base 2026-09-01/2026-10-01 again for Amazon Bedrock", true)]
    [InlineData("record-types 2026-09-01/2026-10-01", false)]
    [InlineData("split account Amazon Bedrock 2026-09-01/2026-10-01", false)]
    [InlineData("services", false)]
    [InlineData("base", false)]
    [InlineData("base 2026-09-01", false)]
    public void DaysOfBase_StepThatPulledFacts_HasItsDays(string key, bool hasDays) =>
        Assert.Equal(hasDays ? new DateRange(new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1)) : (DateRange?)null, SyncStepKey.DaysOfBase(key));

    [Fact]
    public void Of_LineOfAMonthByUsageType_AsksForItAlone()
    {
        var question = new SpendQuestion
        {
            Period = new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1)),
            GroupBy = [SpendKey.UsageType],
            Filters = [new SpendKeyFilter(SpendKey.Service, ["Amazon Bedrock"]), new SpendKeyFilter(SpendKey.UsageType, ["USE1-a", "USE1-b"])],
        };

        Assert.Equal("/spend/source?month=2026-10&service=Amazon%20Bedrock&usageType=USE1-a", FigureQuestion.Of(question, ["USE1-a"])!.ToAddress());
        // What the rows would not add up to: more months, credits, another key, two services at once.
        Assert.Null(FigureQuestion.Of(question with { Period = new DateRange(new DateOnly(2026, 9, 30), new DateOnly(2026, 11, 1)) }, ["USE1-a"]));
        Assert.Null(FigureQuestion.Of(question with { Charges = ChargeSelection.All }, ["USE1-a"]));
        Assert.Null(FigureQuestion.Of(question with { GroupBy = [SpendKey.UsageType, SpendKey.Feature] }, ["USE1-a", "search"]));
        Assert.Null(FigureQuestion.Of(question with { Filters = [new SpendKeyFilter(SpendKey.Model, ["Nova Micro"])] }, ["USE1-a"]));
        Assert.Null(FigureQuestion.Of(question with { Filters = [new SpendKeyFilter(SpendKey.Service, ["a", "b"])] }, ["USE1-a"]));
        Assert.Null(FigureQuestion.Of(question with { GroupBy = [] }, []));
    }

    private static FigureQuestion? Read(string query)
    {
        var values = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));
        return FigureQuestion.Read(values.GetValueOrDefault);
    }
}
