namespace FinOpsDashboard.Domain.Hosting;

/// <summary>One of the models that share the requests of the main model, and how it answers them.</summary>
/// <param name="Share">Its share of the requests, 0 to 1.</param>
/// <param name="Serving">How it answers them.</param>
public readonly record struct MainModelPart(decimal Share, MainModelServing Serving);
