using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>What a rule can know of a charge line: its name on the bill and what was read from it.</summary>
/// <param name="Service">The service as billed.</param>
/// <param name="UsageType">The usage type as billed.</param>
/// <param name="Model">The model's display name; empty where the row has no model.</param>
/// <param name="Route">The billing route.</param>
/// <param name="RegionId">The region where the request entered; empty when unknown.</param>
public sealed record ChargeIdentity(string Service, string UsageType, string Model, BillingRoute Route, string RegionId);
