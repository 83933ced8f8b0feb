namespace FinOpsDashboard.Application.Choosing;

/// <summary>What a team reckons a lever asks of people and of quality; null where it did not say.</summary>
/// <param name="EffortWeeks">Engineering weeks.</param>
/// <param name="QualityRisk">The chance that answers become worse than the quality bar allows, 0 to 1.</param>
public sealed record LeverWork(decimal? EffortWeeks, decimal? QualityRisk);
