using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>A reconciled month for programs. Amounts are decimal strings with every digit; percentages are numbers: 2.5 is 2.5 %.</summary>
/// <param name="Month">The month as <c>2026-10</c>.</param>
/// <param name="Currency">Always <c>USD</c>.</param>
/// <param name="CostBasis">What the figures of features are.</param>
/// <param name="PricesOn">The UTC day whose prices count.</param>
/// <param name="AsOf">When amounts were last pulled or imported, UTC; null when never.</param>
/// <param name="Estimated">Whether AWS may still change the month.</param>
/// <param name="Rows">Features by billed cost, then what no feature carries.</param>
/// <param name="Entered">Entered volumes × price book of all rows of the month; null where that of any is not known.</param>
/// <param name="QuantityAtPriceBook">Billed quantity × price book of the whole month, of the lines that have a price.</param>
/// <param name="Billed">Billed cost of the whole month: the sum of its features and remainders.</param>
/// <param name="UsageTotal">The month's usage charges by the facts.</param>
/// <param name="Invoices">The invoice totals that count.</param>
/// <param name="TieOuts">The stored bill beside the invoices, by scope.</param>
public sealed record ReconciliationDocument(
    string Month,
    string Currency,
    string CostBasis,
    DateOnly PricesOn,
    string? AsOf,
    bool Estimated,
    IReadOnlyList<ReconciliationDocumentRow> Rows,
    string? Entered,
    string QuantityAtPriceBook,
    string Billed,
    string UsageTotal,
    IReadOnlyList<InvoiceDocument> Invoices,
    IReadOnlyList<TieOutDocument> TieOuts)
{
    /// <summary>Tells a month.</summary>
    /// <param name="view">The month.</param>
    /// <param name="features">The features to tell; all of them when null.</param>
    public static ReconciliationDocument Of(ReconciliationView view, IReadOnlyList<ReconciledFeature>? features = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new ReconciliationDocument(
            $"{view.Month}",
            SpendReport.Currency,
            ReconciliationView.CostBasis,
            view.PricesOn,
            ExactText.Moment(view.AsOf),
            view.IsEstimated,
            [.. (features ?? view.Features).Select(ReconciliationDocumentRow.Of)],
            Exact(view.Totals.Entered),
            Exact(view.Totals.AtBook),
            Exact(view.Totals.Billed),
            Exact(view.UsageTotal),
            [.. view.Invoices.Where(invoice => invoice.Counts).Select(InvoiceDocument.Of)],
            [.. view.TieOuts.Select(TieOutDocument.Of)]);
    }

    internal static string Exact(Usd amount) => ExactText.Of(amount.Amount);

    internal static string? Exact(Usd? amount) => amount is { } known ? Exact(known) : null;

    /// <summary>A share in percent with at most six decimals; null where there is none.</summary>
    internal static decimal? Percent(decimal? fraction) =>
        fraction is { } known ? ExactText.Shortest(decimal.Round(known * 100, 6, MidpointRounding.AwayFromZero)) : null;
}
