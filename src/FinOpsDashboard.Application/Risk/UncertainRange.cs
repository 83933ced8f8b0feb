namespace FinOpsDashboard.Application.Risk;

/// <summary>What a number is at least and at most, as a team entered it.</summary>
/// <param name="Low">At least.</param>
/// <param name="High">At most.</param>
public sealed record UncertainRange(decimal Low, decimal High);
