using FinOpsDashboard.Domain.Comparing;

namespace FinOpsDashboard.Application.Spending.Comparing;

/// <summary>One combination of keys in both periods.</summary>
/// <param name="Keys">The values of the keys, in the order of the question; empty where a row has none.</param>
/// <param name="Now">The amount of the later days; zero where they have none.</param>
/// <param name="Then">The amount of the earlier days, zero where they have none; null where no earlier day was read.</param>
/// <param name="Change">How it changed; null where days of either period were never read.</param>
/// <param name="Unit"><c>USD</c>, or the unit of the quantity; <see cref="SpendReportRow.MixedUnits"/> when it has several.</param>
/// <param name="IsEstimated">Whether AWS may still change one of the amounts.</param>
public sealed record ComparedRow(IReadOnlyList<string> Keys, decimal Now, decimal? Then, AmountChange? Change, string Unit, bool IsEstimated);
