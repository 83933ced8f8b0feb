namespace FinOpsDashboard.Application.Anomalies;

/// <summary>What happened to an anomaly.</summary>
/// <param name="Kind"><c>found</c>, <c>explained</c>, <c>closed</c>, <c>reopened</c>, <c>vanished</c> or <c>foundAgain</c>.</param>
/// <param name="Note">Why.</param>
/// <param name="Author">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="NewNormal">Whether its days are the new normal.</param>
public sealed record AnomalyChangeDocument(string Kind, string Note, string Author, string At, bool NewNormal);
