using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Forecasting;

namespace FinOpsDashboard.Web.Components.Forecasting;

/// <summary>One horizon.</summary>
/// <param name="Label">Until when.</param>
/// <param name="Value">The total; null where the method does not work.</param>
/// <param name="Exact">The total with every digit.</param>
/// <param name="Sub">What is billed, and the range.</param>
/// <param name="Definition">What it is made from.</param>
internal sealed record ForecastTile(string Label, string? Value, string? Exact, string Sub, string Definition)
{
    /// <summary>Tells a forecast.</summary>
    public static ForecastTile Of(SpendForecast forecast)
    {
        var last = Format.Day(forecast.Period.EndExclusive.AddDays(-1));
        var billed = $"{Format.MoneyRounded(forecast.Billed)} billed";
        return new ForecastTile(
            $"{char.ToUpperInvariant(ForecastWords.PeriodOf(forecast.Horizon)[0])}{ForecastWords.PeriodOf(forecast.Horizon)[1..]}, to {last}",
            forecast.Total is { } total ? Format.MoneyRounded(total) : null,
            forecast.Total is { } exact ? Format.Money(exact) : null,
            forecast.Interval is { } interval ? $"{Format.MoneyRounded(interval.Low)} to {Format.MoneyRounded(interval.High)}; {billed}" : billed,
            $"{ForecastText.BasisOf(forecast)} {ForecastText.RangeBasisOf(forecast)}".TrimEnd());
    }
}
