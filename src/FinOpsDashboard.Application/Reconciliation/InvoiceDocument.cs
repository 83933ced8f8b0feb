using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Reconciliation;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>An invoice total for programs.</summary>
/// <param name="Number">The number it is called by.</param>
/// <param name="Month">The month as <c>2026-10</c>.</param>
/// <param name="Scope"><c>all</c>, <c>firstParty</c> or <c>marketplace</c>.</param>
/// <param name="Total">US dollars, a decimal string.</param>
/// <param name="Note">What to know about it.</param>
/// <param name="Author">Who entered it.</param>
/// <param name="EnteredAt">When, UTC.</param>
/// <param name="TakenBackBy">Who took it back; null while it counts.</param>
/// <param name="TakenBackAt">When, UTC; null while it counts.</param>
public sealed record InvoiceDocument(
    int Number, string Month, string Scope, string Total, string Note, string Author, string? EnteredAt, string? TakenBackBy, string? TakenBackAt)
{
    /// <summary>Tells a total.</summary>
    public static InvoiceDocument Of(InvoiceTotal invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return new InvoiceDocument(
            invoice.Id, $"{invoice.Month}", invoice.Scope.ToWord(), ReconciliationDocument.Exact(invoice.Total), invoice.Note, invoice.Author,
            ExactText.Moment(invoice.EnteredAt), invoice.Counts ? null : invoice.TakenBackBy, ExactText.Moment(invoice.TakenBackAt));
    }
}
