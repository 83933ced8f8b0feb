using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Domain.UnitEconomics;

namespace FinOpsDashboard.Application.UnitEconomics;

/// <summary>What units of a feature cost in a month.</summary>
public sealed record UnitCostRow
{
    /// <summary>The month.</summary>
    public required BillingMonth Month { get; init; }

    /// <summary>The feature's id; null for the whole bill.</summary>
    public required string? FeatureId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The figures.</summary>
    public required UnitFigures Figures { get; init; }

    /// <summary>The part of the cost that rules gave it; the rest is shared costs and idle capacity.</summary>
    public required Usd Direct { get; init; }

    /// <summary>Counts of the business in the month, by name.</summary>
    public required IReadOnlyDictionary<string, decimal> Counts { get; init; }

    /// <summary>Whether AWS may still change it.</summary>
    public required bool IsEstimated { get; init; }

    /// <summary>US dollars per unit of a count; null when not known.</summary>
    public decimal? CostPer(string count) => Figures.CostPer(Counts.TryGetValue(count, out var units) ? units : null);
}
