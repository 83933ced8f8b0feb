using FinOpsDashboard.Domain.Forecasting;

namespace FinOpsDashboard.Application.Forecasting;

/// <summary>What a feature, a remainder or the whole bill is expected to cost, by every method and to every horizon.</summary>
/// <param name="Id">The feature's id, <c>unallocated</c> or <c>unsplit</c>; empty for the whole bill.</param>
/// <param name="Name">The name on the page.</param>
/// <param name="Ordinal">The order that fixes a feature's colour; null for a remainder and for the whole bill.</param>
/// <param name="History">What it was billed.</param>
/// <param name="Forecasts">One for each method and horizon.</param>
/// <param name="Backtests">One for each method.</param>
public sealed record ForecastCarrier(
    string Id, string Name, int? Ordinal, SpendHistory History, IReadOnlyList<SpendForecast> Forecasts, IReadOnlyList<ForecastBacktest> Backtests)
{
    /// <summary>Whether it is the whole bill.</summary>
    public bool IsTotal => Id.Length == 0;

    /// <summary>The method with the smallest past error; null where none could be checked often enough. Never chosen by itself.</summary>
    public ForecastMethod? Suggested { get; } = ForecastBacktest.Suggested(Backtests);

    /// <summary>The forecast by a method to a horizon.</summary>
    public SpendForecast Of(ForecastMethod method, ForecastHorizon horizon) =>
        Forecasts.Single(forecast => forecast.Method == method && forecast.Horizon == horizon);

    /// <summary>How a method would have done.</summary>
    public ForecastBacktest BacktestOf(ForecastMethod method) => Backtests.Single(backtest => backtest.Method == method);
}
