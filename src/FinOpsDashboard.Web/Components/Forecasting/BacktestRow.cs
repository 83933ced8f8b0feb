using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Components.Forecasting;

/// <summary>A past month as each method would have foreseen it.</summary>
/// <param name="Month">The month.</param>
/// <param name="Name">Its name.</param>
/// <param name="Actual">What was billed.</param>
/// <param name="Said">What each method would have said, and by how much that was off; a dash where it could not.</param>
internal sealed record BacktestRow(BillingMonth Month, string Name, string Actual, IReadOnlyList<(string Forecast, string Error)> Said)
{
    /// <summary>The months that any method could foresee, the latest first.</summary>
    public static IReadOnlyList<BacktestRow> Of(ForecastCarrier carrier)
    {
        var methods = carrier.Backtests.Select(backtest => backtest.Months.ToDictionary(month => month.Month)).ToList();
        return
        [
            .. methods.SelectMany(months => months.Values).GroupBy(month => month.Month).OrderByDescending(group => group.Key).Select(group => new BacktestRow(
                group.Key,
                Format.Month(group.Key),
                Format.Amount(group.First().Actual),
                [.. methods.Select(months => months.TryGetValue(group.Key, out var month) ? Of(month) : (Format.Unknown, ""))])),
        ];
    }

    private static (string Forecast, string Error) Of(BacktestMonth month) =>
        (Format.Amount(month.Forecast), month.Error is { } error ? Format.PercentDelta(error) : "nothing was billed");
}
