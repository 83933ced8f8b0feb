using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Tests.Spending;

public sealed class SpendExplorationTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Read_RelativePeriod_MovesOnWithTheCalendarAndSurvivesWriting()
    {
        const string Query = "?period=last3Months&group=feature&shared=divided&compare=lastYear";

        var view = Read(Query, Today);

        Assert.Equal(SharedCosts.Divided, view.Question.SharedCosts);
        Assert.Equal("spend-20260901-20261130-divided-compared.csv", view.CsvName);

        Assert.Equal(("2026-09-01/2026-12-01", RelativePeriod.Last3Months, ComparedWith.LastYear), (view.Question.Period.ToString(), view.Period, view.Compare));
        Assert.Equal(Query, view.ToQuery());
        Assert.Equal("2026-10-01/2027-01-01", Read(Query, new DateOnly(2026, 12, 1)).Question.Period.ToString());
    }

    [Fact]
    public void Read_FixedDays_StayFixed()
    {
        var view = Read("?from=2026-09-03&to=2026-11-01&group=", Today);

        Assert.Null(view.Period);
        Assert.Null(view.Compare);
        Assert.Equal("?from=2026-09-03&to=2026-11-01&group=", view.ToQuery());
        Assert.Equal("spend-20260903-20261031.csv", view.CsvName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?period=sometime&compare=never")]
    public void Read_WordsThatAreNotKnown_GiveTheLastSixMonths(string query)
    {
        var view = Read(query, Today);

        Assert.Equal((RelativePeriod.Last6Months, "2026-06-01/2026-12-01"), (view.Period, view.Question.Period.ToString()));
        Assert.Null(view.Compare);
    }

    [Theory]
    [InlineData(RelativePeriod.ThisMonth, "2026-11-01/2026-12-01")]
    [InlineData(RelativePeriod.LastMonth, "2026-10-01/2026-11-01")]
    [InlineData(RelativePeriod.Last12Months, "2025-12-01/2026-12-01")]
    [InlineData(RelativePeriod.ThisQuarter, "2026-10-01/2027-01-01")]
    [InlineData(RelativePeriod.LastQuarter, "2026-07-01/2026-10-01")]
    [InlineData(RelativePeriod.ThisYear, "2026-01-01/2027-01-01")]
    [InlineData(RelativePeriod.Last7Days, "2026-11-15/2026-11-22")]
    [InlineData(RelativePeriod.Last30Days, "2026-10-23/2026-11-22")]
    public void DaysOf_Periods_AreWholeMonthsOrDaysThatAreOver(RelativePeriod period, string days) =>
        Assert.Equal(days, RelativePeriods.DaysOf(period, Today).ToString());

    [Fact]
    public void Over_FixedDays_LeavesTheRelativePeriod()
    {
        var view = Read("?period=thisMonth&compare=previous", Today).Over(new DateRange(new(2026, 11, 3), new(2026, 11, 5)));

        Assert.Equal("/spend?from=2026-11-03&to=2026-11-05&group=feature&compare=previous", view.ToAddress());
        Assert.Equal("spend-20261103-20261104-compared.csv", view.CsvName);
    }

    private static SpendExploration Read(string query, DateOnly today)
    {
        var pairs = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToLookup(pair => pair[0], pair => (string?)Uri.UnescapeDataString(pair[1]));
        return SpendExploration.Read(name => pairs[name], today);
    }
}
