namespace FinOpsDashboard.Application.Forecasting;

/// <summary>A past month as it would have been foreseen at the end of the month before.</summary>
/// <param name="Month">The month as <c>2026-10</c>.</param>
/// <param name="Forecast">What the method would have said, rounded to six decimals.</param>
/// <param name="Actual">What was billed.</param>
/// <param name="ErrorPercent">Forecast less actual over actual, in percent; null where nothing was billed.</param>
public sealed record BacktestDocumentMonth(string Month, string Forecast, string Actual, decimal? ErrorPercent);
