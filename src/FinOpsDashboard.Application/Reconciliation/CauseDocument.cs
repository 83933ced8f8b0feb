namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>A likely cause.</summary>
/// <param name="Cause">A word, such as <c>cacheNotEntered</c>.</param>
/// <param name="Amount">Its part of the difference.</param>
/// <param name="UsageTypes">The lines that it is computed from.</param>
public sealed record CauseDocument(string Cause, string Amount, IReadOnlyList<string> UsageTypes);
