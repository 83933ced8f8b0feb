using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>What a month's volume would have cost, modelled.</summary>
/// <param name="Month">The month.</param>
/// <param name="Teacher">The teacher on demand; null when its price is not known.</param>
/// <param name="Options">The options by id; those that are not applicable are left out.</param>
public sealed record ModelledMonth(BillingMonth Month, Usd? Teacher, IReadOnlyDictionary<string, Usd> Options);
