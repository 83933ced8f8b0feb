using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>A run to go on with.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="Window">The days it covers.</param>
/// <param name="CompletedSteps">The keys of the steps that were committed.</param>
public sealed record UnfinishedRun(int RunId, DateRange Window, IReadOnlySet<string> CompletedSteps);
