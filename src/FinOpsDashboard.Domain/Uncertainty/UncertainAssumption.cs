using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>An assumption that is not known exactly: what it is at least, most likely and at most.</summary>
public sealed record UncertainAssumption
{
    /// <summary>-1 to 1.</summary>
    public static readonly NumberRange CorrelationRange = new(-1m, 1m);

    /// <summary>What it is, in a reader's words.</summary>
    public required string Name { get; init; }

    /// <summary>Its place in the scenario, such as <c>workload.requestsPerMonth</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The value at the low end.</summary>
    public required decimal Low { get; init; }

    /// <summary>The value that the scenario has.</summary>
    public required decimal Base { get; init; }

    /// <summary>The value at the high end; low ≤ base ≤ high.</summary>
    public required decimal High { get; init; }

    /// <summary>How it is spread between them.</summary>
    public Spread Spread { get; init; }

    /// <summary>
    /// How far it moves with demand, the one thing that all assumptions of a set may share, <see cref="CorrelationRange"/>, default 0. Two
    /// assumptions with a and b are correlated by a × b: growth with 0.8 and volume with 0.8 by 0.64.
    /// </summary>
    public decimal DemandCorrelation { get; init => field = CorrelationRange.Require(value); }

    /// <summary>The values that make sense; draws beyond are moved to the nearest.</summary>
    public required NumberRange Range { get; init; }

    /// <summary>Puts a value into a scenario.</summary>
    public required Func<Scenario, decimal, Scenario> Apply { get; init; }

    /// <summary>What is wrong with the three values, as a sentence; null when nothing is.</summary>
    public string? Fault() => (Low <= Base && Base <= High, Range.Contains(Low) && Range.Contains(High), Spread, Low > 0m) switch
    {
        (false, _, _, _) => $"{Name}: low, base and high must rise, not {Low}, {Base}, {High}.",
        (_, false, _, _) => $"{Name}: low and high must each be {Range}.",
        (_, _, Spread.Lognormal, false) => $"{Name}: a lognormal spread needs a low end above 0.",
        _ => null,
    };
}
