using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Forecasting;

/// <summary>One method.</summary>
/// <param name="Method">The method.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">The address that shows the page by it.</param>
/// <param name="IsShown">Whether the page is shown by it.</param>
/// <param name="IsSuggested">Whether no other had a smaller past error.</param>
/// <param name="Expected">What is expected still.</param>
/// <param name="Total">The total.</param>
/// <param name="Low">The low end.</param>
/// <param name="High">The high end.</param>
/// <param name="Accuracy">How it did.</param>
/// <param name="Basis">What it is made from.</param>
/// <param name="RangeBasis">What its range rests on.</param>
internal sealed record MethodRow(
    ForecastMethod Method,
    string Name,
    string Address,
    bool IsShown,
    bool IsSuggested,
    string Expected,
    string Total,
    string Low,
    string High,
    string Accuracy,
    string Basis,
    string RangeBasis)
{
    /// <summary>Tells a method.</summary>
    public static MethodRow Of(ForecastCarrier carrier, ForecastMethod method, ForecastFilter filter)
    {
        var forecast = carrier.Of(method, filter.Horizon);
        return new MethodRow(
            method,
            ForecastWords.NameOf(method),
            (filter with { Method = method }).ToAddress(),
            method == filter.Method,
            method == carrier.Suggested,
            Text(forecast.Expected),
            Text(forecast.Total),
            Text(forecast.Interval?.Low),
            Text(forecast.Interval?.High),
            ForecastText.AccuracyOf(carrier.BacktestOf(method)),
            ForecastText.BasisOf(forecast),
            ForecastText.RangeBasisOf(forecast));
    }

    internal static string Text(Usd? amount) => amount is { } known ? Format.Amount(known) : Format.Unknown;
}
