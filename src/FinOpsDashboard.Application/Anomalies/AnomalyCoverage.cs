namespace FinOpsDashboard.Application.Anomalies;

/// <summary>What became of the days of a feature, a remainder or the whole bill, from <c>reportedFrom</c> on.</summary>
/// <param name="Feature">The feature's id; null for the whole bill.</param>
/// <param name="Normal">Days as expected.</param>
/// <param name="Anomalous">Days that depart.</param>
/// <param name="TooLittleHistory">Not judged: too little to compare with.</param>
/// <param name="NotComplete">Not judged: the ledger has not the whole day.</param>
/// <param name="StillFilling">Not judged: cheaper than expected, but AWS is still filling the day.</param>
public sealed record AnomalyCoverage(string? Feature, int Normal, int Anomalous, int TooLittleHistory, int NotComplete, int StillFilling);
