namespace FinOpsDashboard.Application.SpendSync;

/// <summary>A service and usage type that the ledger has.</summary>
/// <param name="Service">The service.</param>
/// <param name="UsageType">The usage type.</param>
/// <param name="IsEstimated">Whether AWS may still change any of its days.</param>
public sealed record StoredLine(string Service, string UsageType, bool IsEstimated);
