namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>A rule over the whole file: each value of one column goes with one value of another.</summary>
/// <param name="Id">Its id in the rule model of FOCUS 1.2.</param>
/// <param name="Column">The column whose values are looked at.</param>
/// <param name="Other">The column of which each goes with one value.</param>
/// <param name="Severity">How much a second value matters.</param>
public sealed record FocusPairRule(string Id, string Column, string Other, FocusSeverity Severity);
