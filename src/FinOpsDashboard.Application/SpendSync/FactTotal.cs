namespace FinOpsDashboard.Application.SpendSync;

/// <summary>The sum of the base facts of one service on one day.</summary>
/// <param name="Metrics">The sums; the quantity has no meaning across usage types.</param>
/// <param name="Rows">How many facts were added.</param>
public readonly record struct FactTotal(CostMetrics Metrics, int Rows);
