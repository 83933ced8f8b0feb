using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>What a usage type cost a feature, or the whole bill, on one day.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Service">The service as billed.</param>
/// <param name="UsageType">The usage type as billed.</param>
/// <param name="Model">The model's display name; empty where the line has no model.</param>
/// <param name="Cost">What it cost.</param>
/// <param name="Quantity">How much was used, in the usage type's own unit.</param>
public sealed record LineDay(DateOnly Day, string Service, string UsageType, string Model, Usd Cost, decimal Quantity);
