namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>What one draw comes to.</summary>
/// <param name="NetPresentValue">US dollars.</param>
/// <param name="PaybackMonths">Months; positive infinity when not within the horizon.</param>
internal readonly record struct DrawnFigures(double NetPresentValue, double PaybackMonths);
