namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>What became of a question.</summary>
/// <param name="Action">The action that a policy has to allow.</param>
/// <param name="State"><c>read</c>, <c>denied</c> or <c>failed</c>.</param>
/// <param name="Message">What AWS said; null where it answered.</param>
public sealed record KeyAnswerDocument(string Action, string State, string? Message);
