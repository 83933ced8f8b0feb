namespace FinOpsDashboard.Application.Anomalies;

/// <summary>What has to be stored after looking.</summary>
/// <param name="New">Those that were found for the first time.</param>
/// <param name="Changed">Those whose days or figures changed; they keep their number and their state.</param>
/// <param name="Records">What happened to those that are known, by their number.</param>
public sealed record AnomalyPlan(
    IReadOnlyList<StoredAnomaly> New, IReadOnlyList<StoredAnomaly> Changed, IReadOnlyList<(int Id, AnomalyChange Change)> Records)
{
    /// <summary>Whether there is nothing to store.</summary>
    public bool IsEmpty => New.Count == 0 && Changed.Count == 0 && Records.Count == 0;
}
