namespace FinOpsDashboard.Application.Prices;

/// <summary>What one usage type of one service was billed.</summary>
/// <param name="Service">The service as billed.</param>
/// <param name="UsageType">The usage type as billed.</param>
/// <param name="UnblendedCost">As charged, US dollars.</param>
/// <param name="NetUnblendedCost">As charged after discounts on the bill, US dollars; the same where it shows none.</param>
/// <param name="UsageQuantity">In the usage type's own unit.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
public sealed record BilledUsage(
    string Service, string UsageType, decimal UnblendedCost, decimal NetUnblendedCost, decimal UsageQuantity, bool IsEstimated);
