namespace FinOpsDashboard.Application.Notifications;

/// <summary>What came of looking at the ledger.</summary>
/// <param name="Raised">How many new notices were raised.</param>
/// <param name="Failed">The watchers that failed.</param>
public sealed record WatchResult(int Raised, IReadOnlyList<string> Failed);
