using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>Days in a row that depart in one direction.</summary>
/// <param name="Direction">Which way.</param>
/// <param name="Kind">Whether spend came back or the level changed.</param>
/// <param name="Days">Its days in order, each with an actual and an expected amount; small ones in between that miss the floor alone are among them.</param>
/// <param name="IsNewNormal">Whether somebody called it the new normal.</param>
public sealed record Anomaly(AnomalyDirection Direction, AnomalyKind Kind, IReadOnlyList<JudgedDay> Days, bool IsNewNormal = false)
{
    /// <summary>The first day, UTC.</summary>
    public DateOnly First => Days[0].Day;

    /// <summary>The last day, UTC.</summary>
    public DateOnly Last => Days[^1].Day;

    /// <summary>What its days were billed.</summary>
    public Usd Actual => Days.Sum(day => day.Actual!.Value);

    /// <summary>What was to be expected of its days.</summary>
    public Usd Expected => Days.Sum(day => day.Expected!.Value);

    /// <summary>Actual less expected; negative for a drop.</summary>
    public Usd Excess => Actual - Expected;

    /// <summary>The excess over what was expected; null where nothing was expected.</summary>
    public decimal? Share => Expected == Usd.Zero ? null : Excess / Expected;

    /// <summary>Whether AWS may still change a day of it.</summary>
    public bool IsEstimated => Days.Any(day => day.IsEstimated);
}
