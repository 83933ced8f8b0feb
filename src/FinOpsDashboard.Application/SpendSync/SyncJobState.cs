namespace FinOpsDashboard.Application.SpendSync;

/// <summary>How far the sync of this app is.</summary>
/// <param name="Progress">What it does now; null when none runs.</param>
/// <param name="Outcome">How the last one of this app ended; null when none did, or on an unexpected error.</param>
public sealed record SyncJobState(SyncProgress? Progress, SyncOutcome? Outcome);
