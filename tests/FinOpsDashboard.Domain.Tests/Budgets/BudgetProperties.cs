using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Tests.Forecasting;
using FinOpsDashboard.Domain.Time;
using FsCheck;
using FsCheck.Fluent;

namespace FinOpsDashboard.Domain.Tests.Budgets;

/// <summary>What holds for every past and every budget, tried on random ones.</summary>
public sealed class BudgetProperties
{
    /// <summary>The seed is fixed: a failure is met again.</summary>
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20_261_122UL, 5UL);

    private static readonly Gen<(int[] Cents, int Budget, int Period)> Cases =
        from length in Gen.Choose(1, 420)
        from cents in Gen.Choose(-2_000, 20_000).ArrayOf(length)
        from budget in Gen.Choose(1, 1_500_000)
        from period in Gen.Choose(0, 5)
        select (cents, budget, period);

    private static readonly string[] Periods = ["2026-11", "2026-10", "2026-Q4", "2026-Q3", "2026", "2026-09"];

    [Fact]
    public void Reckon_Crossed_OnTheFirstDayWhoseCumulativeSpendExceedsTheAmount() => Check((standing, days, history) =>
    {
        if (standing.State != BudgetState.Crossed) return standing.Crossing is not { Day: not null, IsForeseen: false };
        var day = standing.Crossing.Day!.Value;
        return Until(day) > standing.Amount && days.Days().TakeWhile(earlier => earlier < day).All(earlier => Until(earlier) <= standing.Amount);

        Usd Until(DateOnly last) => history.Total(new DateRange(days.Start, last.AddDays(1)));
    });

    [Fact]
    public void Reckon_Foreseen_OnTheFirstDayOfThePathThatExceedsTheAmount() => Check((standing, _, _) =>
        standing.State == BudgetState.Crossed || standing.Forecast is not { Total: not null } forecast
        || (standing.Crossing.IsForeseen
            ? forecast.Path.First(day => day.Expected > standing.Amount).Day == standing.Crossing.Day
            : forecast.Path.All(day => day.Expected <= standing.Amount)));

    [Fact]
    public void Reckon_AnyPast_ConsumedAndRemainingAreTheBudget() => Check((standing, days, history) =>
        standing.Consumed is not { } consumed
        || (consumed == history.Total(days) && consumed + standing.Remaining!.Value == standing.Amount
            && standing.Reached.All(threshold => consumed.Amount >= threshold * standing.Amount.Amount)
            && BudgetThresholds.Standard.Except(standing.Reached).All(threshold => consumed.Amount < threshold * standing.Amount.Amount)));

    [Fact]
    public void Reckon_Variance_IsKeptExactlyWhereItIsNotAboveZero() => Check((standing, _, _) =>
        standing.Variance is not { } variance || standing.State == (variance.Amount > 0 ? BudgetState.Crossed : BudgetState.Kept));

    [Fact]
    public void AmountOf_AmendedHistory_ReplaysToTheCurrentAmount()
    {
        var amendments =
            from cents in Gen.Choose(1, 1_000_000).ArrayOf()
            from months in Gen.Choose(0, 11).ArrayOf(cents.Length)
            select cents.Zip(months, (amount, month) => new BudgetAmendment(Usd.FromDollars(amount / 100m), new BillingMonth(2026, 1).Plus(month), "r", "a", default)).ToList();
        Prop.ForAll(amendments.ToArbitrary(), made =>
        {
            var plan = new BudgetPlan(Usd.FromDollars(7m), made);
            // A sheet of twelve months, on which each amendment overwrites its month and all after it.
            var sheet = Enumerable.Repeat(7m, 12).ToArray();
            foreach (var amendment in made)
                for (var month = amendment.From.Month - 1; month < 12; month++) sheet[month] = amendment.Amount.Amount;
            return BudgetTerm.EveryMonthOf(2026).Periods().Select(period => plan.AmountOf(period).Amount).SequenceEqual(sheet) && plan.Planned.Amount == 7m;
        }).Check(Runs);
    }

    private static void Check(Func<BudgetStanding, DateRange, SpendHistory, bool> holds) => Prop.ForAll(Cases.ToArbitrary(), drawn =>
    {
        var first = Past.Today.AddDays(-drawn.Cents.Length);
        var history = Past.From(first, day => drawn.Cents[day.DayNumber - first.DayNumber] / 100m).History;
        Assert.True(BudgetPeriod.TryParse(Periods[drawn.Period], out var period));
        var standing = BudgetReckoner.Reckon(Usd.FromDollars(drawn.Budget / 100m), BudgetThresholds.Standard, period, history, ForecastMethod.RunRate, Past.Today);
        return holds(standing, period.Days, history);
    }).Check(Runs);
}
