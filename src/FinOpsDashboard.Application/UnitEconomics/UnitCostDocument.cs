using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Application.UnitEconomics;

/// <summary>What units cost, for programs. Amounts are decimal strings; ratios are 0 to 1; what is not known is null.</summary>
/// <param name="Currency">Always <c>USD</c>.</param>
/// <param name="CostBasis">Always <c>unblended</c>: usage charges, with shared costs and idle capacity.</param>
/// <param name="AsOf">When amounts were last pulled or imported, UTC; null when never.</param>
/// <param name="Metrics">The names of counts of the business.</param>
/// <param name="Rows">The whole bill and every feature, by month.</param>
public sealed record UnitCostDocument(string Currency, string CostBasis, string? AsOf, IReadOnlyList<string> Metrics, IReadOnlyList<UnitCostDocumentRow> Rows)
{
    /// <summary>Tells a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="featureId">Only this feature; null for all of them and the whole bill.</param>
    public static UnitCostDocument Of(UnitCostView view, string? featureId)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new UnitCostDocument(
            SpendReport.Currency,
            SpendQuestionWords.Of(SpendMetric.Unblended),
            ExactText.Moment(view.Origin.AsOf),
            view.Counts,
            [.. view.Months.SelectMany(view.Of).Where(row => featureId is null || row.FeatureId == featureId).Select(UnitCostDocumentRow.Of)]);
    }
}
