namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>A whole answer: every page merged, each hour, service and usage type at most once.</summary>
/// <param name="Rows">The rows, in no order.</param>
public sealed record HourlyTable(IReadOnlyList<HourlyRow> Rows);
