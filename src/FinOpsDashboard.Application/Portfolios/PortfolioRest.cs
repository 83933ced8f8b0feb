namespace FinOpsDashboard.Application.Portfolios;

/// <summary>A feature for which nothing is chosen.</summary>
/// <param name="FeatureId">The feature.</param>
/// <param name="FeatureName">Its name.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record PortfolioRest(string FeatureId, string FeatureName, string Reason);
