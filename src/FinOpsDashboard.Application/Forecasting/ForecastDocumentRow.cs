using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Forecasting;

/// <summary>One forecast. What is expected is rounded to six decimals; billed and expected add up to the total.</summary>
/// <param name="Feature">The feature's id, <c>unallocated</c> or <c>unsplit</c>; null for the whole bill.</param>
/// <param name="Name">Its name.</param>
/// <param name="Horizon"><c>monthEnd</c>, <c>quarterEnd</c> or <c>yearEnd</c>.</param>
/// <param name="Method"><c>runRate</c>, <c>trend</c> or <c>drivers</c>.</param>
/// <param name="From">The first day of the period, UTC.</param>
/// <param name="To">The day after its last one, UTC.</param>
/// <param name="ExpectedFrom">The first day that is expected rather than billed, UTC.</param>
/// <param name="Billed">What is billed of the period, with every digit.</param>
/// <param name="Expected">What is expected still; null where the method does not work.</param>
/// <param name="Total">Both together; null where the method does not work.</param>
/// <param name="Low">The low end of the range of 80 %; null where there is none.</param>
/// <param name="High">Its high end.</param>
/// <param name="RangeFrom"><c>pastErrors</c> or <c>residuals</c>; null where there is no range.</param>
/// <param name="Basis">What it was made from, or why the method does not work.</param>
/// <param name="Suggested">Whether no other method had a smaller past error for this feature.</param>
public sealed record ForecastDocumentRow(
    string? Feature,
    string Name,
    string Horizon,
    string Method,
    DateOnly From,
    DateOnly To,
    DateOnly ExpectedFrom,
    string Billed,
    string? Expected,
    string? Total,
    string? Low,
    string? High,
    string? RangeFrom,
    string Basis,
    bool Suggested)
{
    private const int Decimals = 6;

    internal static ForecastDocumentRow Of(ForecastCarrier carrier, SpendForecast forecast)
    {
        var expected = Rounded(forecast.Expected);
        return new ForecastDocumentRow(
            carrier.IsTotal ? null : carrier.Id,
            carrier.Name,
            ForecastWords.Of(forecast.Horizon),
            ForecastWords.Of(forecast.Method),
            forecast.Period.Start,
            forecast.Period.EndExclusive,
            forecast.Ahead.Start,
            ExactText.Of(forecast.Billed.Amount),
            Text(expected),
            Text(forecast.Billed.Amount + expected),
            Text(Rounded(forecast.Interval?.Low)),
            Text(Rounded(forecast.Interval?.High)),
            forecast.Interval is { } interval ? ForecastWords.Of(interval.Basis) : null,
            ForecastText.BasisOf(forecast),
            carrier.Suggested == forecast.Method);
    }

    internal static decimal? Rounded(Usd? amount) => amount is { } known ? decimal.Round(known.Amount, Decimals, MidpointRounding.AwayFromZero) : null;

    internal static string? Text(decimal? amount) => amount is { } known ? ExactText.Of(known) : null;
}
