namespace FinOpsDashboard.Application.Risk;

/// <summary>An option or a combination of levers whose risk can be looked at.</summary>
/// <param name="Id">The option's id, or the ids of a combination's levers with commas.</param>
/// <param name="Name">In a reader's words.</param>
public sealed record RiskSubject(string Id, string Name);
