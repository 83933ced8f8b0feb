namespace FinOpsDashboard.Application.Anomalies;

/// <summary>Something that the days of an anomaly suggest.</summary>
/// <param name="Kind">What, as a word.</param>
/// <param name="Subject">The model or usage type; empty for none.</param>
/// <param name="Amount">US dollars; null where it is no amount.</param>
/// <param name="Text">The same as a sentence.</param>
public sealed record AnomalyHintDocument(string Kind, string Subject, string? Amount, string Text);
