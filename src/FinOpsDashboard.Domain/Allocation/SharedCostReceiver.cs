namespace FinOpsDashboard.Domain.Allocation;

/// <summary>A feature that takes part of a shared cost.</summary>
/// <param name="FeatureId">The feature.</param>
/// <param name="Percent">Its share in percent, above 0 up to 100; given with <see cref="SplitMethod.FixedShares"/> and with nothing else.</param>
public sealed record SharedCostReceiver(string FeatureId, decimal? Percent = null);
