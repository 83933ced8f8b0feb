namespace FinOpsDashboard.Domain.Choosing;

/// <summary>A combination that is not looked at, and why.</summary>
/// <param name="Candidates">Its levers, in the order in which they act.</param>
/// <param name="Reasons">Why, as sentences; at least one.</param>
public sealed record DroppedCombination(IReadOnlyList<LeverCandidate> Candidates, IReadOnlyList<string> Reasons);
