namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>A part of a stored bill or of a difference.</summary>
/// <param name="Part">The charge type, or what is left out.</param>
/// <param name="Amount">US dollars, a decimal string.</param>
public sealed record TieOutPartDocument(string Part, string Amount);
