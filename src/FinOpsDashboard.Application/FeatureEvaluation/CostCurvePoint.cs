using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>Costs at one volume.</summary>
/// <param name="TokensPerMonth">The volume.</param>
/// <param name="Teacher">The teacher on demand; null when its price is not known.</param>
/// <param name="Options">The options by id; those that are not applicable are left out.</param>
public sealed record CostCurvePoint(decimal TokensPerMonth, Usd? Teacher, IReadOnlyDictionary<string, Usd> Options);
