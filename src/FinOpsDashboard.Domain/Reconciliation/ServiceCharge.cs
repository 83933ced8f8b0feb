using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>What a service was charged in a month under one charge type.</summary>
/// <param name="Service">The service as billed.</param>
/// <param name="ChargeType">As Cost Explorer spells it, such as <c>Credit</c>.</param>
/// <param name="Amount">Unblended; credits and refunds are negative.</param>
public sealed record ServiceCharge(string Service, string ChargeType, Usd Amount);
