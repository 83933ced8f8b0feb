using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>A student that is trained for a part of the work.</summary>
public sealed record Specialist
{
    /// <summary>The share of the main model's requests that are of its kind, 0 to 1.</summary>
    public required decimal RequestShare { get; init => field = NumberRange.Fraction.Require(value); }

    /// <summary>How it is trained and hosted.</summary>
    public required DistillationAssumptions Student { get; init; }
}
