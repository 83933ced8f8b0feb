namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>A place where a file breaks a rule.</summary>
/// <param name="Line">The line of the file, from 1; a row that spans lines is named by its first.</param>
/// <param name="Column">The column.</param>
/// <param name="Rule">The rule's id in the rule model of FOCUS 1.2; <c>file</c> for a file that is no table.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong, with the value.</param>
/// <param name="Advice">What to do.</param>
public sealed record FocusFinding(long Line, string Column, string Rule, FocusSeverity Severity, string Message, string Advice);
