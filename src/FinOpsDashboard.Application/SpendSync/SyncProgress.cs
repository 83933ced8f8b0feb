namespace FinOpsDashboard.Application.SpendSync;

/// <summary>How far a sync has come.</summary>
/// <param name="Doing">What it asks for now.</param>
/// <param name="BilledRequests">Requests billed so far.</param>
public sealed record SyncProgress(string Doing, int BilledRequests);
