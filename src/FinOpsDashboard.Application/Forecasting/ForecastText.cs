using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Forecasting;

/// <summary>Forecasts in sentences.</summary>
public static class ForecastText
{
    /// <summary>What came of it.</summary>
    public static string AnswerOf(ForecastView view, ForecastCarrier? carrier, ForecastMethod method, ForecastHorizon horizon)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (carrier is null) return "Nothing is stored yet, so there is nothing to foresee from.";
        var forecast = carrier.Of(method, horizon);
        var period = $"{char.ToUpperInvariant(ForecastWords.PeriodOf(horizon)[0])}{ForecastWords.PeriodOf(horizon)[1..]}";
        var of = carrier.IsTotal ? "" : $" of {carrier.Name}";
        if (forecast.Total is not { } total) return $"{period}{of} stands at {Format.MoneyRounded(forecast.Billed)}. {forecast.WhyNot}";
        return $"{period}{of} is likely to end at {Format.MoneyRounded(total)}{RangeOf(forecast)}: {Format.MoneyRounded(forecast.Billed)} is billed, "
            + $"{Format.MoneyRounded(forecast.Expected!.Value)} is expected to {Format.Day(forecast.Period.EndExclusive.AddDays(-1))}, by {Lower(ForecastWords.NameOf(method))}.{SuggestionOf(carrier, method)}";
    }

    /// <summary>What a reader has to know beside the figures, one sentence each, in ASCII.</summary>
    public static IEnumerable<string> RemarksOf(ForecastView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.IsDemo) yield return "These figures are demo data.";
        if (view.Total is not { } total) yield break;
        if (view.EstimatedDays.Count > 0)
        {
            yield return $"AWS may still change {view.EstimatedDays.Count} days from {ExactText.Day(view.EstimatedDays[0])} on: they count as billed, but nothing is learnt from them. "
                + $"The last complete day is {ExactText.Day(total.History.CompleteUntil.AddDays(-1))}.";
        }

        if (view.Days.EndExclusive < view.Today)
            yield return $"The ledger ends on {ExactText.Day(view.Days.EndExclusive.AddDays(-1))}: later days are expected, not billed.";
    }

    /// <summary>What a reader of a page has to know, one sentence each; of estimated days also how they compare with what was learnt from.</summary>
    public static IEnumerable<string> WarningsOf(ForecastView view, ForecastCarrier carrier)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(carrier);
        var history = carrier.History;
        var over = view.EstimatedDays.Where(day => day < history.OpenDay).ToList();
        if (view.EstimatedDays.Count > 0)
        {
            var learnt = carrier.Of(ForecastMethod.RunRate, default) is { Facts: { First: { } first, Last: { } last } facts }
                ? history.Total(new DateRange(first, last.AddDays(1))) / facts.DaysUsed
                : (Usd?)null;
            yield return $"AWS may still change {Days(view.EstimatedDays.Count)} from {Format.Day(view.EstimatedDays[0])} on: they count as billed, but nothing is learnt from them."
                + (over.Count > 0 && learnt is { } before
                    ? $" They ran at {Format.MoneyRounded(over.Sum(day => history.Total(new DateRange(day, day.AddDays(1)))) / over.Count)} a day, the last final ones at {Format.MoneyRounded(before)}."
                    : "");
        }

        if (view.Days.EndExclusive < view.Today)
            yield return $"What is stored ends on {Format.Day(view.Days.EndExclusive.AddDays(-1))}: later days are expected, not billed.";
    }

    /// <summary>What a forecast was made from.</summary>
    public static string BasisOf(SpendForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        if (forecast.Facts is not { } facts) return forecast.WhyNot;
        return forecast.Method switch
        {
            ForecastMethod.RunRate => $"The mean of the last {Days(facts.DaysUsed)} that are complete ({Span(facts)}), for each day left.",
            ForecastMethod.Trend => $"A straight line with a level for each weekday through {Days(facts.DaysUsed)} ({Span(facts)}): {Format.MoneyDelta(Usd.FromDollars(facts.ChangePerDay!.Value))} a day.",
            _ when facts.PartsWithVolumes is { } with =>
                $"{Format.Count(with)} of {Format.Count(facts.Parts!.Value)} features and remainders by their entered volumes{(with < facts.Parts ? ", the others by their run rate" : "")}.",
            _ => $"Entered volumes, {Format.PercentDelta(facts.MonthlyGrowth!.Value)} a month where none is entered, at {Format.UnitPrice(decimal.Round(facts.DollarsPerMillion!.Value, 4, MidpointRounding.AwayFromZero))} "
                + $"per million tokens: {(facts.IsBilledPrice ? $"billed over entered, {Span(facts)}" : "the price book’s, since no complete month has both a bill and a volume")}.",
        };
    }

    /// <summary>What the range rests on.</summary>
    public static string RangeBasisOf(SpendForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return forecast.Interval switch
        {
            null => forecast.Total is null ? "" : "No range: too little past to measure errors.",
            { Basis: IntervalBasis.PastErrors } interval => $"From {Format.Count(interval.Cases)} earlier forecasts that looked {Days(forecast.Ahead.DayCount)} ahead.",
            { } interval => $"From how single days scattered, {Days(interval.Cases)}: likely too narrow, since there is too little past to check forecasts of {Days(forecast.Ahead.DayCount)}.",
        };
    }

    /// <summary>How a method did.</summary>
    public static string AccuracyOf(ForecastBacktest backtest)
    {
        ArgumentNullException.ThrowIfNull(backtest);
        if (backtest.MeanAbsoluteError is not { } error || backtest.Bias is not { } bias) return "No past month could be checked.";
        var leaning = Format.Percent(decimal.Abs(bias));
        return $"Off by {Format.Percent(error)} on average over {Format.Count(backtest.Months.Count)} {(backtest.Months.Count == 1 ? "month" : "months")}; "
            + (bias == 0 ? "neither too high nor too low." : $"{leaning} too {(bias > 0 ? "high" : "low")} on balance.");
    }

    private static string SuggestionOf(ForecastCarrier carrier, ForecastMethod method) => carrier.Suggested switch
    {
        null => "",
        { } suggested when suggested == method => " No other method came nearer in past months.",
        { } suggested => $" In past months {Lower(ForecastWords.NameOf(suggested))} came nearer.",
    };

    private static string RangeOf(SpendForecast forecast) => forecast.Interval is { } interval
        ? $" ({Format.MoneyRounded(interval.Low)} to {Format.MoneyRounded(interval.High)} in 8 of 10 cases)"
        : "";

    private static string Span(FitFacts facts) => facts is { First: { } first, Last: { } last } ? Format.Days(first, last) : "";

    private static string Days(int days) => $"{Format.Count(days)} {(days == 1 ? "day" : "days")}";

    private static string Lower(string text) => $"{char.ToLowerInvariant(text[0])}{text[1..]}";
}
