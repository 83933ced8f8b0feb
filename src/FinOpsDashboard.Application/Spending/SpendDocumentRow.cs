namespace FinOpsDashboard.Application.Spending;

/// <summary>One row of actuals.</summary>
/// <param name="Period">The first day of the period that was asked for.</param>
/// <param name="Keys">The values of the keys by their words; empty where a row has none.</param>
/// <param name="Amount">Dollars, or a quantity.</param>
/// <param name="Unit"><c>USD</c>, or the unit of the quantity.</param>
/// <param name="Estimated">Whether AWS may still change it.</param>
public sealed record SpendDocumentRow(DateOnly Period, IReadOnlyDictionary<string, string> Keys, string Amount, string Unit, bool Estimated);
