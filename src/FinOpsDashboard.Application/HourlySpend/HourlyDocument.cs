using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>Hours in the shape of the document of days. Amounts are decimal strings with every digit.</summary>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The day after the last one, UTC.</param>
/// <param name="Granularity">Always <c>hourly</c>.</param>
/// <param name="Metric"><c>unblended</c>, <c>amortized</c>, <c>netUnblended</c>, <c>netAmortized</c> or <c>quantity</c>.</param>
/// <param name="Currency">Always <c>USD</c>.</param>
/// <param name="AsOf">When hours were last read, UTC; null when never.</param>
/// <param name="Rows">By hour, then by amount, the largest first.</param>
/// <param name="Total">The sum of all rows.</param>
/// <param name="Days">The hours of each day beside the ledger's day, in unblended cost.</param>
public sealed record HourlyDocument(
    DateOnly From, DateOnly To, string Granularity, string Metric, string Currency, string? AsOf, IEnumerable<HourlyDocumentRow> Rows, string Total,
    IReadOnlyList<HourlyDayDocument> Days)
{
    /// <summary>Tells a report.</summary>
    public static HourlyDocument Of(HourlyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var keys = report.Question.GroupBy.Select(key => key.Word).ToList();
        return new HourlyDocument(
            report.Question.Period.Start,
            report.Question.Period.EndExclusive,
            HourlyQuestion.Word,
            SpendQuestionWords.Of(report.Question.Metric),
            SpendReport.Currency,
            ExactText.Moment(report.Reading?.ReadAt),
            report.Rows.Select(row => new HourlyDocumentRow(
                ExactText.Moment(row.Hour)!, keys.Zip(row.Keys).ToDictionary(pair => pair.First, pair => pair.Second), ExactText.Of(row.Amount), row.Unit, row.IsEstimated)),
            ExactText.Of(report.Total),
            [
                .. report.Days.Select(day => new HourlyDayDocument(
                    day.Day, ExactText.Of(day.Hours.Amount), day.Ledger is { } ledger ? ExactText.Of(ledger.Amount) : null,
                    day.Difference is { } difference ? ExactText.Of(difference.Amount) : null, day.IsEstimated)),
            ]);
    }
}
