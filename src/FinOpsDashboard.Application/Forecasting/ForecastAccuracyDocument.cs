namespace FinOpsDashboard.Application.Forecasting;

/// <summary>How a method would have done in past months.</summary>
/// <param name="Feature">The feature's id; null for the whole bill.</param>
/// <param name="Method"><c>runRate</c>, <c>trend</c> or <c>drivers</c>.</param>
/// <param name="MeanAbsoluteErrorPercent">The mean absolute percentage error; null where no month could be checked.</param>
/// <param name="BiasPercent">The mean error with its sign: above zero it said too much.</param>
/// <param name="Suggested">Whether no other method had a smaller past error.</param>
/// <param name="Months">The months that were checked, in order.</param>
public sealed record ForecastAccuracyDocument(
    string? Feature, string Method, decimal? MeanAbsoluteErrorPercent, decimal? BiasPercent, bool Suggested, IReadOnlyList<BacktestDocumentMonth> Months);
