using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Budgets;

/// <summary>How a budget stands in one period, by the bill and by a forecast.</summary>
public sealed record BudgetStanding
{
    /// <summary>The amount that holds, US dollars, more than 0.</summary>
    public required Usd Amount { get; init; }

    /// <summary>In one word.</summary>
    public required BudgetState State { get; init; }

    /// <summary>What is billed of the period, US dollars, estimated days included; null where the ledger has no day of it.</summary>
    public Usd? Consumed { get; init; }

    /// <summary>How much of it lies on days that AWS may still change.</summary>
    public Usd Estimated { get; init; }

    /// <summary>Whether a day of the period may still be changed by AWS.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>The first day that the ledger has, where that lies within the period: what was billed before is not known. Else null.</summary>
    public DateOnly? KnownFrom { get; init; }

    /// <summary>What is foreseen; null unless the period is the current one.</summary>
    public SpendForecast? Forecast { get; init; }

    /// <summary>When it is crossed.</summary>
    public required BudgetCrossing Crossing { get; init; }

    /// <summary>The thresholds that are reached, as fractions, the smallest first.</summary>
    public IReadOnlyList<decimal> Reached { get; init; } = [];

    /// <summary>Actual less budget of a period that is over and known whole, US dollars; above zero is unfavourable. Else null.</summary>
    public Usd? Variance { get; init; }

    /// <summary>Budget less consumed, US dollars; below zero once it is crossed.</summary>
    public Usd? Remaining => Amount - Consumed;

    /// <summary>Consumed over budget, a fraction.</summary>
    public decimal? Share => Consumed / Amount;

    /// <summary>Whether the high end of the forecast's range exceeds the budget.</summary>
    public bool IsAtRisk => Forecast?.Interval is { } interval && interval.High > Amount;
}
