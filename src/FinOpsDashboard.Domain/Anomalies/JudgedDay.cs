using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>One day of a feature, or of the whole bill, beside what was to be expected.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Actual">What was billed; null where the ledger has not the whole day.</param>
/// <param name="Expected">The median of the baseline; null where there is none.</param>
/// <param name="Baseline">The days of the same weekday that the median is of, the latest first.</param>
/// <param name="Verdict">What is said of it.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
public sealed record JudgedDay(DateOnly Day, Usd? Actual, Usd? Expected, IReadOnlyList<DateOnly> Baseline, DayVerdict Verdict, bool IsEstimated)
{
    /// <summary>Actual less expected; null where either is not known.</summary>
    public Usd? Departure => Actual is { } actual && Expected is { } expected ? actual - expected : null;
}
