namespace FinOpsDashboard.Application.SpendSync;

/// <summary>Marks a step as done, in the very transaction that stores what it brought.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Key">What was pulled.</param>
/// <param name="BilledRequests">Requests that the step took.</param>
public sealed record SyncStepMark(int RunId, string Key, int BilledRequests);
