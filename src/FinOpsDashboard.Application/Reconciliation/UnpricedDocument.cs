namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>A line whose price is not known.</summary>
/// <param name="Service">The service as billed.</param>
/// <param name="UsageType">The usage type as billed.</param>
/// <param name="Cost">What it cost.</param>
/// <param name="Reason">Why its price is not known.</param>
public sealed record UnpricedDocument(string Service, string UsageType, string Cost, string Reason);
