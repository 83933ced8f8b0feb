using System.Text.Json.Serialization;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Domain.Comparing;

namespace FinOpsDashboard.Application.Spending;

/// <summary>Actuals in the shape and the words of the command line contract. Amounts are decimal strings with every digit.</summary>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The day after the last one, UTC.</param>
/// <param name="Granularity"><c>daily</c> or <c>monthly</c>.</param>
/// <param name="Metric"><c>unblended</c>, <c>amortized</c>, <c>netUnblended</c>, <c>netAmortized</c> or <c>quantity</c>.</param>
/// <param name="Currency">Always <c>USD</c>.</param>
/// <param name="AsOf">When a sync last finished, UTC; null when none did.</param>
/// <param name="Rows">By period, then by amount, the largest first.</param>
/// <param name="Total">The sum of all rows.</param>
public sealed record SpendDocument(
    DateOnly From, DateOnly To, string Granularity, string Metric, string Currency, string? AsOf, IEnumerable<SpendDocumentRow> Rows, string Total)
{
    /// <summary><c>divided</c> where shared costs are divided among features; left out where they stand as rules gave them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SharedCosts { get; init; }

    /// <summary>The comparison with earlier days; left out where none was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SpendComparisonDocument? Comparison { get; init; }

    /// <summary>Tells a report beside earlier days.</summary>
    /// <param name="with">Which earlier days were wanted.</param>
    /// <param name="compared">The report and its comparison.</param>
    public static SpendDocument Of(ComparedWith with, ComparedSpend compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        return Of(compared.Report) with { Comparison = SpendComparisonDocument.Of(with, compared) };
    }

    /// <summary>Tells a report.</summary>
    public static SpendDocument Of(SpendReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var keys = report.Question.GroupBy.Select(key => key.Word).ToList();
        return new SpendDocument(
            report.Question.Period.Start,
            report.Question.Period.EndExclusive,
            SpendQuestionWords.Of(report.Question.Granularity),
            SpendQuestionWords.Of(report.Question.Metric),
            SpendReport.Currency,
            ExactText.Moment(report.AsOf),
            report.Rows.Select(row => new SpendDocumentRow(
                row.Period,
                keys.Zip(row.Keys).ToDictionary(pair => pair.First, pair => pair.Second),
                ExactText.Of(row.Amount),
                row.Unit,
                row.IsEstimated)),
            ExactText.Of(report.Total))
        {
            SharedCosts = report.Question.SharedCosts == Spending.SharedCosts.Divided ? SpendQuestionWords.Of(report.Question.SharedCosts) : null,
        };
    }
}
