namespace FinOpsDashboard.Application.Anomalies;

/// <summary>The least departure; both have to be reached.</summary>
/// <param name="FloorUsd">US dollars a day.</param>
/// <param name="Percent">Percent of what was expected.</param>
public sealed record AnomalyLimitDocument(string FloorUsd, decimal Percent);
