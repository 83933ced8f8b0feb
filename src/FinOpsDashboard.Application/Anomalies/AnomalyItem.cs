using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>An anomaly on the page.</summary>
/// <param name="Stored">What is remembered of it.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Ordinal">The order that fixes a feature's colour; null for a remainder and for the whole bill.</param>
/// <param name="Found">It in the bill of today; null where it vanished or is too long ago to be looked for.</param>
public sealed record AnomalyItem(StoredAnomaly Stored, string Name, int? Ordinal, Anomaly? Found);
