namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>One row of hours.</summary>
/// <param name="Period">The beginning of the hour, such as <c>2026-11-20T13:00:00Z</c>.</param>
/// <param name="Keys">The values of the keys by their words; empty where a row has none.</param>
/// <param name="Amount">Dollars, or a quantity.</param>
/// <param name="Unit"><c>USD</c>, or the unit of the quantity.</param>
/// <param name="Estimated">Whether AWS may still change it.</param>
public sealed record HourlyDocumentRow(string Period, IReadOnlyDictionary<string, string> Keys, string Amount, string Unit, bool Estimated);
