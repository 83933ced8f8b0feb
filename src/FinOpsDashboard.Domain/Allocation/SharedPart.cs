using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>What a feature takes of a shared cost.</summary>
/// <param name="FeatureId">The feature.</param>
/// <param name="Weight">What it was divided by, in the unit of the method: tokens, dollars, 1, or percent.</param>
/// <param name="Amount">Its part.</param>
public sealed record SharedPart(string FeatureId, decimal Weight, Usd Amount);
