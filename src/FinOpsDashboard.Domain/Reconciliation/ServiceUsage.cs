using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>The usage charges of a service in a month.</summary>
/// <param name="Service">The service as billed.</param>
/// <param name="Amount">Unblended.</param>
/// <param name="Estimated">The part of days that AWS may still change.</param>
public sealed record ServiceUsage(string Service, Usd Amount, Usd Estimated);
