using FinOpsDashboard.Domain.Forecasting;

namespace FinOpsDashboard.Application.Forecasting;

/// <summary>
/// What a feature, a remainder or the whole bill is expected to cost, by every method and to every horizon. Each forecast is made when it is
/// first asked for: a page shows one of each feature, and documents all.
/// </summary>
public sealed class ForecastCarrier
{
    private readonly DateOnly _today;
    private readonly ForecastSubject _subject;
    private readonly Dictionary<(ForecastMethod Method, ForecastHorizon Horizon), SpendForecast> _forecasts = [];
    private readonly Lock _lock = new();
    private readonly Lazy<IReadOnlyList<ForecastBacktest>> _backtests;

    /// <summary>Makes one.</summary>
    /// <param name="id">The feature's id, <c>unallocated</c> or <c>unsplit</c>; empty for the whole bill.</param>
    /// <param name="name">The name on the page.</param>
    /// <param name="ordinal">The order that fixes a feature's colour; null for a remainder and for the whole bill.</param>
    /// <param name="subject">What it was billed, and what was entered for it.</param>
    /// <param name="today">The present day, UTC.</param>
    public ForecastCarrier(string id, string name, int? ordinal, ForecastSubject subject, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(subject);
        (Id, Name, Ordinal, _subject, _today) = (id, name, ordinal, subject, today);
        _backtests = new(() => [.. Forecaster.Methods.Select(method => Forecaster.Backtest(subject, method, today))]);
    }

    /// <summary>The feature's id, <c>unallocated</c> or <c>unsplit</c>; empty for the whole bill.</summary>
    public string Id { get; }

    /// <summary>The name on the page.</summary>
    public string Name { get; }

    /// <summary>The order that fixes a feature's colour; null for a remainder and for the whole bill.</summary>
    public int? Ordinal { get; }

    /// <summary>What it was billed.</summary>
    public SpendHistory History => _subject.History;

    /// <summary>One for each method and horizon.</summary>
    public IReadOnlyList<SpendForecast> Forecasts =>
        [.. from method in Forecaster.Methods from horizon in Enum.GetValues<ForecastHorizon>() select Of(method, horizon)];

    /// <summary>One for each method.</summary>
    public IReadOnlyList<ForecastBacktest> Backtests => _backtests.Value;

    /// <summary>Whether it is the whole bill.</summary>
    public bool IsTotal => Id.Length == 0;

    /// <summary>The method with the smallest past error; null where none could be checked often enough. Never chosen by itself.</summary>
    public ForecastMethod? Suggested => ForecastBacktest.Suggested(Backtests);

    /// <summary>The forecast by a method to a horizon.</summary>
    public SpendForecast Of(ForecastMethod method, ForecastHorizon horizon)
    {
        lock (_lock)
        {
            if (!_forecasts.TryGetValue((method, horizon), out var forecast))
                _forecasts.Add((method, horizon), forecast = Forecaster.Of(_subject, method, horizon, _today));
            return forecast;
        }
    }

    /// <summary>How a method would have done.</summary>
    public ForecastBacktest BacktestOf(ForecastMethod method) => Backtests.Single(backtest => backtest.Method == method);
}
