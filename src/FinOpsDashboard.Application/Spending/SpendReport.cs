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

/// <summary>One row of actuals.</summary>
/// <param name="Period">The first day of the period that was asked for.</param>
/// <param name="Keys">The values of the keys, in the order of the question; empty where a row has none.</param>
/// <param name="Amount">Dollars, or a quantity.</param>
/// <param name="Unit"><c>USD</c>, or the unit of the quantity; <see cref="MixedUnits"/> when it has several.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
public sealed record SpendReportRow(DateOnly Period, IReadOnlyList<string> Keys, decimal Amount, string Unit, bool IsEstimated)
{
    /// <summary>Stands where quantities of different units were added.</summary>
    public const string MixedUnits = "N/A";
}
