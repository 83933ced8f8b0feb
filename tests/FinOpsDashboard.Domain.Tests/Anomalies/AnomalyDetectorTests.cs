using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Tests.Anomalies;

public sealed class AnomalyDetectorTests
{
    // A Monday, so that day 5 and 6 of each week are its weekend.
    private static readonly DateOnly First = new(2026, 6, 1);

    [Fact]
    public void Judge_SteadyWeekWithCheapWeekends_FindsNothing()
    {
        var found = Judge(Weeks(10));

        Assert.Empty(found.Anomalies);
        Assert.All(found.Days.Skip(21), day => Assert.Equal(DayVerdict.Normal, day.Verdict));
    }

    [Fact]
    public void Judge_FewerThanThreeWeeks_SaysSoInsteadOfNormal()
    {
        var found = Judge(Weeks(4));

        Assert.All(found.Days.Take(21), day => Assert.Equal(DayVerdict.TooLittleHistory, day.Verdict));
        Assert.All(found.Days.Take(21), day => Assert.Null(day.Expected));
        Assert.All(found.Days.Skip(21), day => Assert.Equal(DayVerdict.Normal, day.Verdict));
    }

    [Fact]
    public void Judge_TwoDearDays_AreOneAnomalyWithItsFigures()
    {
        var amounts = Weeks(8);
        amounts[Day(44)] = 250m;
        amounts[Day(45)] = 180m;

        var anomaly = Assert.Single(Judge(amounts).Anomalies);

        // Working days cost 100: 250 + 180 less 200 are 230 over, 115 %.
        Assert.Equal((Day(44), Day(45), AnomalyDirection.Rise, AnomalyKind.Days), (anomaly.First, anomaly.Last, anomaly.Direction, anomaly.Kind));
        Assert.Equal((430m, 200m, 230m, 1.15m), (anomaly.Actual.Amount, anomaly.Expected.Amount, anomaly.Excess.Amount, anomaly.Share));
    }

    [Theory]
    [InlineData(129.99, false)] // 29.99 % of 100
    [InlineData(130, true)]
    [InlineData(70, true)]
    [InlineData(70.01, false)]
    public void Judge_WorkingDay_TakesBothFloorAndShare(decimal amount, bool isAnomaly)
    {
        var amounts = Weeks(8);
        amounts[Day(44)] = amount;

        Assert.Equal(isAnomaly, Judge(amounts).Anomalies.Count == 1);
    }

    [Fact]
    public void Judge_DoubleTheShareBelowTheFloor_FindsNothing()
    {
        var amounts = Weeks(8);
        amounts[Day(47)] = 44m; // a Saturday of 20: 120 % more, but 24 dollars

        Assert.Empty(Judge(amounts).Anomalies);
    }

    [Fact]
    public void Judge_LimitsSetApart_TakesEachForItsDirection()
    {
        var limits = new AnomalyLimits(new AnomalyLimit(Usd.FromDollars(500), 0.3m), AnomalyLimit.Standard);
        var amounts = Weeks(8);
        amounts[Day(43)] = 300m;
        amounts[Day(45)] = 0m;

        var anomaly = Assert.Single(Judge(amounts, limits: limits).Anomalies);

        Assert.Equal((AnomalyDirection.Drop, Day(45), -100m), (anomaly.Direction, anomaly.First, anomaly.Excess.Amount));
    }

    [Fact]
    public void Judge_EarlierAnomalies_TeachNothing()
    {
        var amounts = Weeks(10);
        foreach (var week in new[] { 3, 4, 6 }) amounts[Day(7 * week + 2)] = 400m;
        amounts[Day(7 * 8 + 2)] = 140m;

        var found = Judge(amounts);

        // The median of the teaching Wednesdays is 100 still; with the three dear ones it would be 250.
        Assert.Equal(100m, found.Days[7 * 8 + 2].Expected!.Value.Amount);
        Assert.Equal(4, found.Anomalies.Count);
    }

    [Fact]
    public void Judge_LastingStep_IsOneChangeOfLevelAndThenNormal()
    {
        var amounts = Weeks(20, (day, usual) => day >= Day(70) ? usual * 2 : usual);

        var found = Judge(amounts);

        var anomaly = Assert.Single(found.Anomalies);
        Assert.Equal((AnomalyKind.LevelChange, AnomalyDirection.Rise, Day(70)), (anomaly.Kind, anomaly.Direction, anomaly.First));
        // Three weeks until each weekday has three days of the new level: 15 working days of 100 more, 6 cheap ones of 20 more.
        Assert.Equal((21, 1_620m), (anomaly.Days.Count, anomaly.Excess.Amount));
        Assert.All(found.Days.Skip(91), day => Assert.Equal(DayVerdict.Normal, day.Verdict));
        Assert.Equal(200m, found.Days[^7].Expected!.Value.Amount);
    }

    [Fact]
    public void Judge_StepInMonthThatIsOpen_StaysOneChangeOfLevel()
    {
        var amounts = Weeks(15, (day, usual) => day >= Day(70) ? usual * 2 : usual);

        var anomaly = Assert.Single(Judge(amounts, finalUntil: Day(70)).Anomalies);

        Assert.Equal((AnomalyKind.LevelChange, Day(70), Day(104), true), (anomaly.Kind, anomaly.First, anomaly.Last, anomaly.IsEstimated));
    }

    [Fact]
    public void Judge_LevelThatReturnsBeforeItTeaches_IsOverThen()
    {
        var amounts = Weeks(18, (day, usual) => day >= Day(70) && day < Day(88) ? usual * 2 : usual);

        var found = Judge(amounts, finalUntil: Day(70));

        Assert.Equal((AnomalyKind.LevelChange, Day(70), Day(87)), Assert.Single(found.Anomalies) is var anomaly ? (anomaly.Kind, anomaly.First, anomaly.Last) : default);
        Assert.All(found.Days.Skip(88), day => Assert.Equal(DayVerdict.Normal, day.Verdict));
    }

    [Fact]
    public void Judge_SpikeOnNewLevel_IsFoundAgainstIt()
    {
        var amounts = Weeks(20, (day, usual) => day >= Day(70) ? usual * 2 : usual);
        amounts[Day(121)] = 300m;

        var found = Judge(amounts);

        Assert.Equal(2, found.Anomalies.Count);
        Assert.Equal((Day(121), 100m), (found.Anomalies[1].First, found.Anomalies[1].Excess.Amount));
    }

    [Fact]
    public void Judge_WeekdayThatDepartsForWeeks_HasALevelOfItsOwnAfterThree()
    {
        var amounts = Weeks(12, (day, usual) => day >= Day(42) && day.DayOfWeek == DayOfWeek.Tuesday ? usual + 200m : usual);

        var found = Judge(amounts);

        Assert.Equal(3, found.Anomalies.Count);
        Assert.All(new[] { 64, 71, 78 }, index => Assert.Equal(300m, found.Days[index].Expected!.Value.Amount));
    }

    [Fact]
    public void Judge_CalledNewNormal_TeachesAfterThreeOfItsDays()
    {
        var amounts = Weeks(12, (day, usual) => day >= Day(70) ? usual * 2 : usual);

        var found = Judge(amounts, newNormal: Day(70));

        var anomaly = Assert.Single(found.Anomalies);
        Assert.True(anomaly is { IsNewNormal: true, Kind: AnomalyKind.LevelChange });
    }

    [Fact]
    public void Judge_DropOfDayThatIsStillFilling_IsNotAlarmed()
    {
        var amounts = Weeks(8);
        amounts[Day(55)] = 3m;
        amounts[Day(54)] = 300m;

        var found = Judge(amounts, finalUntil: Day(50), filling: [Day(54), Day(55)]);

        Assert.Equal(DayVerdict.Normal, found.Days[53].Verdict);
        Assert.Equal(DayVerdict.StillFilling, Judge(Changed(Weeks(8), Day(53), 3m), finalUntil: Day(50), filling: [Day(53)]).Days[53].Verdict);
        var rise = Assert.Single(found.Anomalies);
        Assert.True(rise is { Direction: AnomalyDirection.Rise, IsEstimated: true });
    }

    [Fact]
    public void Judge_DayThatWasNotRead_IsNoDropAndNotCounted()
    {
        var amounts = Weeks(8);
        amounts.Remove(Day(44));

        var found = Judge(amounts, incomplete: [Day(44)]);

        Assert.Equal((DayVerdict.NotComplete, null), (found.Days[44].Verdict, found.Days[44].Actual));
        Assert.Empty(found.Anomalies);
    }

    [Fact]
    public void Judge_FeatureThatBegins_HasNoShareButAnExcess()
    {
        var amounts = Weeks(8, (day, _) => day >= Day(52) ? 60m : 0m);

        var anomaly = Assert.Single(Judge(amounts).Anomalies);

        Assert.Equal((Day(52), null, 240m), (anomaly.First, anomaly.Share, anomaly.Excess.Amount));
    }

    internal static DateOnly Day(int index) => First.AddDays(index);

    internal static Dictionary<DateOnly, decimal> Weeks(int weeks, Func<DateOnly, decimal, decimal>? change = null) =>
        Enumerable.Range(0, weeks * 7).Select(Day).ToDictionary(day => day, day =>
        {
            var usual = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 20m : 100m;
            return change?.Invoke(day, usual) ?? usual;
        });

    internal static AnomalyFindings Judge(
        Dictionary<DateOnly, decimal> amounts, AnomalyLimits? limits = null, DateOnly? finalUntil = null, DateOnly[]? filling = null,
        DateOnly[]? incomplete = null, DateOnly? newNormal = null)
    {
        var period = new DateRange(First, amounts.Keys.Max().AddDays(1));
        var complete = period.Days().Except(incomplete ?? []).ToHashSet();
        var days = new LedgerDays(period, complete, complete.Where(day => finalUntil is null || day < finalUntil).ToHashSet(), (filling ?? []).ToHashSet());
        return AnomalyDetector.Judge(
            days, amounts.ToDictionary(pair => pair.Key, pair => Usd.FromDollars(pair.Value)), limits ?? AnomalyLimits.Standard,
            newNormal is { } first ? new HashSet<DateOnly> { first } : new HashSet<DateOnly>());
    }

    private static Dictionary<DateOnly, decimal> Changed(Dictionary<DateOnly, decimal> amounts, DateOnly day, decimal amount)
    {
        amounts[day] = amount;
        return amounts;
    }
}
