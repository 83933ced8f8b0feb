using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>The cost of one hour under a service and usage type.</summary>
/// <param name="Hour">The beginning of the hour, UTC.</param>
/// <param name="Service">The service.</param>
/// <param name="UsageType">The usage type.</param>
/// <param name="Metrics">The amounts, every digit that was sent.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
public sealed record HourlyRow(DateTimeOffset Hour, string Service, string UsageType, CostMetrics Metrics, bool IsEstimated);
