using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>One row of hours.</summary>
/// <param name="Hour">The beginning of the hour, UTC.</param>
/// <param name="Keys">The values of the keys, in the order of the question; empty where a row has none.</param>
/// <param name="Amount">Dollars, or a quantity.</param>
/// <param name="Unit"><c>USD</c>, or the unit of the quantity; <see cref="SpendReportRow.MixedUnits"/> when it has several.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
public sealed record HourlyReportRow(DateTimeOffset Hour, IReadOnlyList<string> Keys, decimal Amount, string Unit, bool IsEstimated);
