using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>Something that the days of an anomaly suggest.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subject">The model or usage type that it is about; empty for none.</param>
/// <param name="Amount">How much of the excess is meant, US dollars; for credits what they were in the baseline; null where it is no amount.</param>
public sealed record AnomalyHint(HintKind Kind, string Subject, Usd? Amount);
