using FinOpsDashboard.Domain.Reconciliation;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>The stored bill beside the invoices of one scope, for programs.</summary>
/// <param name="Scope"><c>all</c>, <c>firstParty</c> or <c>marketplace</c>.</param>
/// <param name="Invoiced">The totals added up.</param>
/// <param name="Billed">The stored bill: the sum of its parts.</param>
/// <param name="Difference">Invoiced less billed.</param>
/// <param name="Percent">Of the stored bill; null where that is zero.</param>
/// <param name="Parts">The stored bill by charge type.</param>
/// <param name="Explained">What the invoice likely leaves out, and its part of the difference.</param>
/// <param name="Rest">What is not explained.</param>
/// <param name="Estimated">The part of the usage that AWS may still change.</param>
/// <param name="Ties">Whether both agree to a cent, at once or by what is explained.</param>
/// <param name="Text">What came of it, in sentences.</param>
public sealed record TieOutDocument(
    string Scope,
    string Invoiced,
    string Billed,
    string Difference,
    decimal? Percent,
    IReadOnlyList<TieOutPartDocument> Parts,
    IReadOnlyList<TieOutPartDocument> Explained,
    string Rest,
    string Estimated,
    bool Ties,
    string Text)
{
    internal static TieOutDocument Of(TieOut tie) => new(
        tie.Scope.ToWord(),
        ReconciliationDocument.Exact(tie.Invoiced),
        ReconciliationDocument.Exact(tie.Billed),
        ReconciliationDocument.Exact(tie.Difference),
        ReconciliationDocument.Percent(tie.Fraction),
        [.. tie.Parts.Select(part => new TieOutPartDocument(part.ChargeType, ReconciliationDocument.Exact(part.Amount)))],
        [.. tie.Explained.Select(part => new TieOutPartDocument(char.ToLowerInvariant($"{part.Omission}"[0]) + $"{part.Omission}"[1..], ReconciliationDocument.Exact(part.Amount)))],
        ReconciliationDocument.Exact(tie.Rest),
        ReconciliationDocument.Exact(tie.Estimated),
        tie.Ties,
        TieOutText.Of(tie));
}
