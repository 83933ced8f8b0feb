using System.Text.Json.Serialization;
using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Forecasting;

namespace FinOpsDashboard.Application.Forecasting;

/// <summary>Forecasts for programs. Amounts are decimal strings; percentages are numbers: 2.5 is 2.5 %.</summary>
/// <param name="Today">The present day, UTC.</param>
/// <param name="Currency">Always <c>USD</c>.</param>
/// <param name="CostBasis">What the figures are.</param>
/// <param name="AsOf">When amounts were last pulled or imported, UTC; null when never.</param>
/// <param name="CompleteUntil">The day after the last one that was learnt from, UTC; null where nothing is stored.</param>
/// <param name="EstimatedDays">Days that AWS may still change: billed, but not learnt from.</param>
/// <param name="Rows">The whole bill, then features; by horizon and method.</param>
/// <param name="Accuracy">How each method would have done, in the same order.</param>
public sealed record ForecastDocument(
    DateOnly Today,
    string Currency,
    string CostBasis,
    string? AsOf,
    DateOnly? CompleteUntil,
    IReadOnlyList<DateOnly> EstimatedDays,
    IReadOnlyList<ForecastDocumentRow> Rows,
    IReadOnlyList<ForecastAccuracyDocument> Accuracy)
{
    /// <summary>AWS's own forecast of the whole bill, where one was read; left out otherwise, and where one feature is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AwsForecastDocument? AwsForecast { get; init; }

    /// <summary>Tells forecasts.</summary>
    /// <param name="view">The forecasts.</param>
    /// <param name="featureId">Only this feature; null for the whole bill and all of them.</param>
    /// <param name="horizon">Only this horizon; null for all.</param>
    /// <param name="method">Only this method; null for all.</param>
    /// <param name="aws">AWS's own forecast; null where none was read.</param>
    /// <param name="cancellationToken">Stops it: hundreds of features take seconds to foresee by every method.</param>
    public static ForecastDocument Of(
        ForecastView view, string? featureId = null, ForecastHorizon? horizon = null, ForecastMethod? method = null, AwsForecastView? aws = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        var carriers = view.All.Where(carrier => featureId is null || carrier.Id == featureId).ToList();
        return new ForecastDocument(
            view.Today,
            SpendReport.Currency,
            ForecastView.CostBasis,
            ExactText.Moment(view.AsOf),
            view.Total?.History.CompleteUntil,
            view.EstimatedDays,
            [
                .. from carrier in carriers
                   from forecast in Unless(carrier, cancellationToken).Forecasts.OrderBy(forecast => forecast.Horizon).ThenBy(forecast => forecast.Method)
                   where (horizon ?? forecast.Horizon) == forecast.Horizon && (method ?? forecast.Method) == forecast.Method
                   select ForecastDocumentRow.Of(carrier, forecast),
            ],
            [.. from carrier in carriers from backtest in Unless(carrier, cancellationToken).Backtests where (method ?? backtest.Method) == backtest.Method select AccuracyOf(carrier, backtest)])
        {
            AwsForecast = aws is null || featureId is not null ? null : AwsForecastDocument.Of(aws),
        };
    }

    private static ForecastAccuracyDocument AccuracyOf(ForecastCarrier carrier, ForecastBacktest backtest) => new(
        carrier.IsTotal ? null : carrier.Id,
        ForecastWords.Of(backtest.Method),
        Percent(backtest.MeanAbsoluteError),
        Percent(backtest.Bias),
        carrier.Suggested == backtest.Method,
        [
            .. backtest.Months.Select(month => new BacktestDocumentMonth(
                $"{month.Month}", ForecastDocumentRow.Text(ForecastDocumentRow.Rounded(month.Forecast))!, ExactText.Of(month.Actual.Amount), Percent(month.Error))),
        ]);

    private static decimal? Percent(decimal? fraction) =>
        fraction is { } known ? ExactText.Shortest(decimal.Round(known * 100, 6, MidpointRounding.AwayFromZero)) : null;

    private static ForecastCarrier Unless(ForecastCarrier carrier, CancellationToken stopped)
    {
        stopped.ThrowIfCancellationRequested();
        return carrier;
    }
}
