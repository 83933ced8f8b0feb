using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>A stored hour of a charge line, with what was read from its service and usage type.</summary>
/// <param name="Hour">The beginning of the hour, UTC.</param>
/// <param name="Keys">The values of the keys by their words, as the explorer names them.</param>
/// <param name="Metrics">The amounts.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
public sealed record HourlyLine(DateTimeOffset Hour, IReadOnlyDictionary<string, string> Keys, CostMetrics Metrics, bool IsEstimated);
