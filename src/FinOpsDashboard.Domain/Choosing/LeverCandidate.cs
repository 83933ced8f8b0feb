using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Choosing;

/// <summary>One way to pull one lever, with what it asks of people and of quality.</summary>
public sealed record LeverCandidate
{
    /// <summary>0 to 1,000 engineering weeks.</summary>
    public static readonly NumberRange EffortRange = new(0m, 1000m);

    /// <summary>What it is called, unique among the candidates.</summary>
    public required string Id { get; init; }

    /// <summary>The lever with its assumptions.</summary>
    public required ILever Lever { get; init; }

    /// <summary>Engineering weeks to get there; <see cref="EffortRange"/>.</summary>
    public required decimal EffortWeeks { get; init => field = EffortRange.Require(value); }

    /// <summary>The chance that answers become worse than the quality bar allows, 0 to 1.</summary>
    public required decimal QualityRisk { get; init => field = NumberRange.Fraction.Require(value); }
}
