namespace FinOpsDashboard.Application.UnitEconomics;

/// <summary>A count of the business in a month, with what one cost.</summary>
/// <param name="Metric">What is counted.</param>
/// <param name="Value">How many.</param>
/// <param name="Cost">US dollars per unit; null where the count is 0.</param>
public sealed record UnitDocument(string Metric, string Value, string? Cost);
