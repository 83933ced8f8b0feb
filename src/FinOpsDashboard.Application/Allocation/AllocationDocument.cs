using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>A month's bill by who carries it, for programs. Amounts are decimal strings with every digit; shares are 0 to 1.</summary>
/// <param name="Month">The month as <c>2026-10</c>.</param>
/// <param name="Currency">Always <c>USD</c>.</param>
/// <param name="CostBasis">The cost basis, such as <c>unblended</c>.</param>
/// <param name="Charges">Always <c>usage</c>: without credits, refunds and tax.</param>
/// <param name="Plan">The number of the plan that the month is allocated by; 0 for no rules.</param>
/// <param name="AsOf">When amounts were last pulled or imported, UTC; null when never.</param>
/// <param name="Estimated">Whether AWS may still change the month.</param>
/// <param name="Rows">Features by what they carry.</param>
/// <param name="SharedCosts">How shared costs were divided.</param>
/// <param name="Undivided">What is left of shared costs.</param>
/// <param name="Unallocated">What nobody carries.</param>
/// <param name="Unsplit">What a rule might take, but whose share of the split dimension is not known.</param>
/// <param name="Total">The bill: rows and the three remainders together.</param>
/// <param name="DirectShare">The share of the bill that rules gave features; null without a bill.</param>
/// <param name="AllocatedShare">The share of the bill that features carry with shared costs; null without a bill.</param>
public sealed record AllocationDocument(
    string Month,
    string Currency,
    string CostBasis,
    string Charges,
    int Plan,
    string? AsOf,
    bool Estimated,
    IReadOnlyList<AllocationDocumentRow> Rows,
    IReadOnlyList<SharedCostDocument> SharedCosts,
    string Undivided,
    string Unallocated,
    string Unsplit,
    string Total,
    decimal? DirectShare,
    decimal? AllocatedShare)
{
    /// <summary>Tells a month.</summary>
    public static AllocationDocument Of(MonthAllocationView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var month = view.Allocated;
        return new AllocationDocument(
            $"{view.Month}",
            SpendReport.Currency,
            SpendQuestionWords.Of(view.Basis),
            SpendQuestionWords.Of(ChargeSelection.Usage),
            view.Plan.Id,
            ExactText.Moment(view.Origin.AsOf),
            view.IsEstimated,
            [.. month.Features.Select(feature => AllocationDocumentRow.Of(feature, view))],
            [.. month.SharedCosts.Select(SharedCostDocument.Of)],
            Exact(month.Undivided),
            Exact(month.Unallocated),
            Exact(month.Unsplit),
            Exact(month.Total),
            Share(month.DirectShare),
            Share(month.AllocatedShare));
    }

    internal static string Exact(Usd amount) => ExactText.Of(amount.Amount);

    internal static decimal? Share(decimal? share) => share is { } known ? decimal.Round(known, 6) : null;
}
