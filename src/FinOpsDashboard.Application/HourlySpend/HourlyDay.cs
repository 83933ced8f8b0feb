using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>A day whose hours are stored, beside the same day of the ledger, which stays the truth.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Hours">The unblended cost of its hours.</param>
/// <param name="Ledger">The unblended usage charges of the day; null where the ledger does not have it.</param>
/// <param name="PeakHour">The beginning of the hour that cost most, UTC; null on a day without cost.</param>
/// <param name="Peak">What that hour cost.</param>
/// <param name="IsEstimated">Whether AWS may still change an hour of it.</param>
public sealed record HourlyDay(DateOnly Day, Usd Hours, Usd? Ledger, DateTimeOffset? PeakHour, Usd Peak, bool IsEstimated)
{
    /// <summary>Cost Explorer rounds every row to ten decimals: so much for the ten thousand rows that the hours of a large bill's day may have.</summary>
    private const decimal Rounding = 0.000_001m;

    /// <summary>What the hours say more than the ledger; null where the ledger does not have the day.</summary>
    public Usd? Difference => Ledger is { } ledger ? Hours - ledger : null;

    /// <summary>Whether they differ by more than Cost Explorer's rounding.</summary>
    public bool IsOff => Difference is { } difference && decimal.Abs(difference.Amount) > Rounding;
}
