namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>What was entered for a feature, and whose prices it takes.</summary>
/// <param name="FeatureId">The feature.</param>
/// <param name="Tokens">The tokens; null where nothing was entered.</param>
/// <param name="Model">The model that answers by the feature's assumptions; null to take the one that the most was billed for.</param>
/// <param name="RegionId">The Region by the feature's assumptions; null to take the one that the most was billed in.</param>
public sealed record EnteredVolume(string FeatureId, EnteredTokens? Tokens, string? Model = null, string? RegionId = null);
