using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>A row of the ledger as it is stored.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Service">The service.</param>
/// <param name="UsageType">The usage type.</param>
/// <param name="Metrics">Quantity, unit and the four costs.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
/// <param name="FirstSeen">When it was first brought, UTC.</param>
/// <param name="LastChanged">When an amount of it last changed, UTC.</param>
/// <param name="RunId">The run that last changed it.</param>
public sealed record FigureRow(
    DateOnly Day, string Service, string UsageType, CostMetrics Metrics, bool IsEstimated, DateTimeOffset FirstSeen, DateTimeOffset LastChanged, int RunId);
