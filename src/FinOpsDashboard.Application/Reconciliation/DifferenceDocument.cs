using FinOpsDashboard.Domain.Reconciliation;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>What lies between two figures: causes and rest add up to the amount.</summary>
/// <param name="Amount">The first less the second.</param>
/// <param name="Percent">Of the second; null where that is zero.</param>
/// <param name="Causes">The likely causes, the largest first.</param>
/// <param name="Rest">What no cause explains.</param>
public sealed record DifferenceDocument(string Amount, decimal? Percent, IReadOnlyList<CauseDocument> Causes, string Rest)
{
    internal static DifferenceDocument? Of(Difference? difference) => difference is null ? null : new DifferenceDocument(
        ReconciliationDocument.Exact(difference.Amount),
        ReconciliationDocument.Percent(difference.Fraction),
        [.. difference.Causes.Select(cause => new CauseDocument(
            CauseText.WordOf(cause.Kind), ReconciliationDocument.Exact(cause.Amount), [.. cause.Lines.Select(line => line.Line.UsageType).Distinct()]))],
        ReconciliationDocument.Exact(difference.Rest));
}
