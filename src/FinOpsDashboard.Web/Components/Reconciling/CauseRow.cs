using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;

namespace FinOpsDashboard.Web.Components.Reconciling;

/// <summary>One cause of a difference, ready to be written.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Amount">Its part of the difference.</param>
/// <param name="Meaning">What it means and what to do.</param>
/// <param name="UsageTypes">The lines that it is computed from.</param>
internal sealed record CauseRow(string Name, Usd Amount, string Meaning, IReadOnlyList<string> UsageTypes)
{
    /// <summary>The causes of a difference, the rest last where there is one.</summary>
    public static IReadOnlyList<CauseRow> Of(Difference difference, FeatureReconciliation feature)
    {
        var causes = difference.Causes.Select(cause => new CauseRow(
            CauseText.NameOf(cause, feature), cause.Amount, CauseText.MeaningOf(cause, feature), [.. cause.Lines.Select(line => line.Line.UsageType).Distinct(StringComparer.Ordinal)]));
        return difference.Rest == Usd.Zero
            ? [.. causes]
            : [.. causes, new CauseRow("Not explained", difference.Rest, "Billed rates within 1 % of the price book: rounding of the bill and small changes of price.", [])];
    }
}
