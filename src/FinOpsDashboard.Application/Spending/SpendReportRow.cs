namespace FinOpsDashboard.Application.Spending;

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
