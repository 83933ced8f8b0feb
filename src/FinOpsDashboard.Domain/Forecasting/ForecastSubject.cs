namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>Whose spend is foreseen: a feature, what no feature carries, or all of it.</summary>
/// <param name="History">What was billed.</param>
/// <param name="Volumes">What was entered, a month each.</param>
/// <param name="Parts">The features and remainders that make up a total, over the same days; empty for one of them.</param>
public sealed record ForecastSubject(SpendHistory History, IReadOnlyList<VolumeMonth> Volumes, IReadOnlyList<ForecastSubject> Parts);
