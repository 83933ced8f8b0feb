namespace FinOpsDashboard.Application.Spending;

/// <summary>Actuals: exactly the sums of what Cost Explorer sent.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Rows">By period, then by amount, the largest first.</param>
/// <param name="Total">The sum of all rows.</param>
/// <param name="AsOf">When a sync last finished, UTC; null when none did.</param>
/// <param name="IsDemo">Whether the figures are the labelled demo data.</param>
public sealed record SpendReport(
    SpendQuestion Question, IReadOnlyList<SpendReportRow> Rows, decimal Total, DateTimeOffset? AsOf, bool IsDemo)
{
    /// <summary>The currency of costs.</summary>
    public const string Currency = "USD";

    /// <summary>Whether a total of quantities adds different units.</summary>
    public bool MixesUnits => Rows.Select(row => row.Unit).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>What a reader has to know beside the figures, one sentence each.</summary>
    public IEnumerable<string> Remarks()
    {
        if (IsDemo) yield return "These figures are demo data.";
        if (MixesUnits) yield return "The total adds quantities of different units. Group by usageType to compare them.";
    }
}
