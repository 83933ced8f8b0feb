using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>Anomalies for programs. Amounts are decimal strings with every digit; percentages are numbers: 2.5 is 2.5 %.</summary>
/// <param name="Today">The present day, UTC.</param>
/// <param name="Currency">Always <c>USD</c>.</param>
/// <param name="CostBasis">What the figures are.</param>
/// <param name="AsOf">When amounts were last pulled or imported, UTC; null when never.</param>
/// <param name="ReportedFrom">Anomalies that ended before this day are told only where they were found earlier.</param>
/// <param name="Limits">From where on a day departs.</param>
/// <param name="Statistics">How many there are, whatever was asked for.</param>
/// <param name="Rows">Those that were asked for: open ones first.</param>
/// <param name="Coverage">How many days were judged, and how many not.</param>
public sealed record AnomalyDocument(
    DateOnly Today,
    string Currency,
    string CostBasis,
    string? AsOf,
    DateOnly ReportedFrom,
    AnomalyLimitsDocument Limits,
    AnomalyStatistics Statistics,
    IReadOnlyList<AnomalyDocumentRow> Rows,
    IReadOnlyList<AnomalyCoverage> Coverage)
{
    /// <summary>Tells anomalies.</summary>
    public static async Task<AnomalyDocument> OfAsync(AnomalyReview review, AnomalyView view, AnomalyFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(filter);
        var items = view.Items.Where(item => filter.Takes(item.Stored)).ToList();
        var explained = await review.ExplainAsync(view, items, cancellationToken).ConfigureAwait(false);
        return new AnomalyDocument(
            view.Look.Today,
            SpendReport.Currency,
            AnomalyView.CostBasis,
            ExactText.Moment(view.Look.AsOf),
            view.Look.ReportedFrom,
            new AnomalyLimitsDocument(LimitOf(view.Look.Limits.Rise), LimitOf(view.Look.Limits.Drop)),
            new AnomalyStatistics(
                view.Open, view.Explained, view.Closed, view.MedianHoursToClose is { } hours ? ExactText.Shortest(decimal.Round(hours, 2, MidpointRounding.AwayFromZero)) : null),
            [.. items.Select(item => AnomalyDocumentRow.Of(item, explained[item.Stored.Id]))],
            [.. view.Look.Carriers.Select(carrier => CoverageOf(view, carrier))]);
    }

    private static AnomalyLimitDocument LimitOf(AnomalyLimit limit) => new(ExactText.Of(limit.Floor.Amount), ExactText.Shortest(limit.Share * 100));

    private static AnomalyCoverage CoverageOf(AnomalyView view, JudgedCarrier carrier) => new(
        carrier.IsTotal ? null : carrier.Id,
        view.DaysOf(carrier, DayVerdict.Normal),
        view.DaysOf(carrier, DayVerdict.Anomalous),
        view.DaysOf(carrier, DayVerdict.TooLittleHistory),
        view.DaysOf(carrier, DayVerdict.NotComplete),
        view.DaysOf(carrier, DayVerdict.StillFilling));
}
