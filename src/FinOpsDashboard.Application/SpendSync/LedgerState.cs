namespace FinOpsDashboard.Application.SpendSync;

/// <summary>What the ledger holds, in short.</summary>
/// <param name="HoldsDemoData">Whether the spend in it is the labelled demo data.</param>
/// <param name="NeverSynced">Whether no sync ever finished.</param>
/// <param name="FirstEstimatedDay">
/// The first day that AWS called estimated when it was last pulled, of those it still keeps; null when there is none.
/// </param>
public sealed record LedgerState(bool HoldsDemoData, bool NeverSynced, DateOnly? FirstEstimatedDay);
