using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>An anomaly that was found, and what is remembered of it.</summary>
/// <param name="Carrier">Whose it is.</param>
/// <param name="Found">The anomaly.</param>
/// <param name="Stored">What is remembered; null where it is new.</param>
internal sealed record AnomalyPair(JudgedCarrier Carrier, Anomaly Found, StoredAnomaly? Stored);
