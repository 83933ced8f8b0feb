namespace FinOpsDashboard.Application.SpendSync;

/// <summary>The share of one value in one base fact.</summary>
public sealed record SplitShare(DateOnly Day, string Service, string UsageType, string Value, CostMetrics Metrics, bool IsEstimated);
