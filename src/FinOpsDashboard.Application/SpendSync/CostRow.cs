namespace FinOpsDashboard.Application.SpendSync;

/// <summary>The cost of one day under one pair of keys.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="First">The value of the first group key. A tag's or category's value without its key; empty when untagged.</param>
/// <param name="Second">The value of the second group key, likewise.</param>
/// <param name="Metrics">The amounts, every digit that was sent.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
public sealed record CostRow(DateOnly Day, string First, string Second, CostMetrics Metrics, bool IsEstimated);
