namespace FinOpsDashboard.Application.SpendSync;

/// <summary>How far the ledger is, as a sync needs to know.</summary>
/// <param name="NeverSynced">Whether no sync ever finished.</param>
/// <param name="FirstEstimatedDay">
/// The first day that AWS called estimated when it was last pulled, of those it still keeps; null when there is none.
/// </param>
public sealed record LedgerState(bool NeverSynced, DateOnly? FirstEstimatedDay);
