using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.AwsForecasts;

/// <summary>AWS's own forecast of the whole bill as it was last read. Amounts are decimal strings; percentages are numbers.</summary>
/// <param name="ReadAt">When, UTC.</param>
/// <param name="ReadBy">Who asked.</param>
/// <param name="Requests">Requests that it took.</param>
/// <param name="RequestCostUsd">What they cost.</param>
/// <param name="From">The first day that was asked for, UTC.</param>
/// <param name="To">The day after the last one, UTC.</param>
/// <param name="CostBasis">What it is a forecast of.</param>
/// <param name="IntervalPercent">How often a day is to lie within its interval.</param>
/// <param name="RangeBasis">How the range of a period follows.</param>
/// <param name="Unavailable">Why AWS has no forecast; null where it has one.</param>
/// <param name="Rows">By horizon.</param>
/// <param name="Accuracy">How readings did, the newest first.</param>
public sealed record AwsForecastDocument(
    string ReadAt, string ReadBy, int Requests, decimal RequestCostUsd, DateOnly From, DateOnly To, string CostBasis, int IntervalPercent, string RangeBasis,
    string? Unavailable, IReadOnlyList<AwsForecastDocumentRow> Rows, IReadOnlyList<AwsForecastAccuracyDocument> Accuracy)
{
    /// <summary>Tells the last reading.</summary>
    public static AwsForecastDocument Of(AwsForecastView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var reading = view.Reading;
        return new AwsForecastDocument(
            ExactText.Moment(reading.ReadAt)!, reading.ReadBy, reading.BilledRequests, ExactText.Shortest(reading.Cost.Amount), reading.Window.Start, reading.Window.EndExclusive,
            AwsForecastView.CostBasis, AwsForecastReading.IntervalPercent, AwsForecastView.RangeBasis, reading.Unavailable.Length == 0 ? null : reading.Unavailable,
            [
                .. view.Lines.Select(line => new AwsForecastDocumentRow(
                    ForecastWords.Of(line.Horizon), ExactText.Of(line.Billed.Amount), Text(line.Expected?.Amount), Text(line.Total?.Amount), Text(line.Low?.Amount), Text(line.High?.Amount),
                    line.WhyNot.Length == 0 ? null : line.WhyNot)),
            ],
            [
                .. view.Checks.Select(check => new AwsForecastAccuracyDocument(
                    ExactText.Moment(check.ReadAt)!, check.Days.Start, check.Days.EndExclusive, ExactText.Of(check.Forecast.Amount), ExactText.Of(check.Actual.Amount),
                    check.Error is { } error ? ExactText.Shortest(decimal.Round(error * 100, 6, MidpointRounding.AwayFromZero)) : null, check.DaysWithin, check.IsEstimated)),
            ]);
    }

    private static string? Text(decimal? amount) => amount is { } known ? ExactText.Of(known) : null;
}
