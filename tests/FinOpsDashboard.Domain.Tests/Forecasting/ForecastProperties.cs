using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;
using FsCheck;
using FsCheck.Fluent;

namespace FinOpsDashboard.Domain.Tests.Forecasting;

/// <summary>What holds for every past, tried on random ones.</summary>
public sealed class ForecastProperties
{
    /// <summary>The seed is fixed: a failure is met again.</summary>
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20_261_122UL, 3UL);

    private static readonly Gen<(int[] Cents, int Tokens)> Pasts =
        from length in Gen.Choose(5, 420)
        from cents in Gen.Choose(0, 2_000_000).ArrayOf(length)
        from tokens in Gen.Choose(1, 1_000_000_000)
        select (cents, tokens);

    [Fact]
    public void Of_AmountsScaled_ScalesTheForecastAndItsRange() => Check((cents, tokens) =>
        Forecasts(cents, tokens, 1m).Zip(Forecasts(cents, tokens, 3m)).All(pair =>
            pair.First.WhyNot == pair.Second.WhyNot
            && Close(pair.First.Total * 3m, pair.Second.Total)
            && Close(pair.First.Interval?.Low * 3m, pair.Second.Interval?.Low)
            && Close(pair.First.Interval?.High * 3m, pair.Second.Interval?.High)));

    [Fact]
    public void Of_AnyPast_RangeHoldsTheTotalAndNeverLessThanBilled() => Check((cents, tokens) => Forecasts(cents, tokens, 1m).All(forecast =>
        forecast.Interval is not { } interval
        || (interval.Low <= forecast.Total!.Value && forecast.Total.Value <= interval.High && interval.Low >= forecast.Billed)));

    [Fact]
    public void Of_AnyPast_BilledPartIsTheSumOfItsDays() => Check((cents, tokens) =>
    {
        var first = Past.Today.AddDays(-cents.Length);
        return Forecasts(cents, tokens, 1m).All(forecast =>
            forecast.Billed.Amount == cents.Select((amount, index) => forecast.Period.Contains(first.AddDays(index)) ? amount / 100m : 0m).Sum());
    });

    [Fact]
    public void Of_AnyPast_PathEndsAtTheTotalAndTheRange() => Check((cents, tokens) => Forecasts(cents, tokens, 1m).All(forecast =>
        forecast.Total is not { } total
        || (Close(forecast.Path[^1].Expected, total) && Close(forecast.Path[^1].Low, forecast.Interval?.Low) && Close(forecast.Path[^1].High, forecast.Interval?.High))));

    [Fact]
    public void Of_ConstantSpend_GivesItselfWithoutWidth() => Prop.ForAll(Gen.Choose(28, 420).ToArbitrary(), Gen.Choose(1, 2_000_000).ToArbitrary(), (length, cents) =>
        Forecasts([.. Enumerable.Repeat(cents, length)], 1, 1m).Where(forecast => forecast.Method != ForecastMethod.Drivers).All(forecast =>
            forecast.Expected!.Value.Amount == forecast.Ahead.DayCount * cents / 100m
            && forecast.Interval!.Low == forecast.Total && forecast.Interval.High == forecast.Total)).Check(Runs);

    private static bool Close(Usd? left, Usd? right) =>
        left is { } one && right is { } other ? decimal.Abs(one.Amount - other.Amount) <= 1e-9m * (1m + decimal.Abs(one.Amount)) : left is null && right is null;

    private static List<SpendForecast> Forecasts(int[] cents, int tokens, decimal factor)
    {
        var first = Past.Today.AddDays(-cents.Length);
        var subject = Past.From(first, day => cents[day.DayNumber - first.DayNumber] / 100m * factor) with
        {
            Volumes = [new(new(2026, 9), tokens, Usd.FromDollars(tokens / 1e6m * factor)), new(new(2026, 10), tokens * 1.5m, null)],
        };
        return
        [
            .. from method in Forecaster.Methods
               from horizon in Enum.GetValues<ForecastHorizon>()
               select Forecaster.Of(subject, method, horizon, Past.Today),
        ];
    }

    private static void Check(Func<int[], int, bool> holds) => Prop.ForAll(Pasts.ToArbitrary(), past => holds(past.Cents, past.Tokens)).Check(Runs);
}
