namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>What was found in the days of a feature, or of the whole bill.</summary>
/// <param name="Days">Every day of the period, in order.</param>
/// <param name="Anomalies">What departs, in order.</param>
public sealed record AnomalyFindings(IReadOnlyList<JudgedDay> Days, IReadOnlyList<Anomaly> Anomalies);
