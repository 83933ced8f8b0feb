namespace FinOpsDashboard.Application.Spending.Comparing;

/// <summary>Actuals, and what they are compared with.</summary>
/// <param name="Report">The actuals of the whole period that was asked for.</param>
/// <param name="Comparison">The comparison; null where there are no two periods to compare.</param>
/// <param name="WhyNot">Why there is no comparison; null where there is one.</param>
public sealed record ComparedSpend(SpendReport Report, SpendComparison? Comparison, string? WhyNot);
