namespace FinOpsDashboard.Application.Anomalies;

/// <summary>From where on a day departs.</summary>
/// <param name="Rise">For days that cost more.</param>
/// <param name="Drop">For days that cost less.</param>
public sealed record AnomalyLimitsDocument(AnomalyLimitDocument Rise, AnomalyLimitDocument Drop);
