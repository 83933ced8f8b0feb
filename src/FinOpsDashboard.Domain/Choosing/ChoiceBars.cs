using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Choosing;

/// <summary>What a combination has to reach.</summary>
public sealed record ChoiceBars
{
    /// <summary>The least share of the baseline's cost that it saves over the horizon, 0 to 1, default 0: any saving, or none.</summary>
    public decimal LeastSavingShare { get; init => field = NumberRange.Fraction.Require(value); }

    /// <summary>The most chance of answers that are too bad, 0 to 1, default 1: any.</summary>
    public decimal MostQualityRisk { get; init => field = NumberRange.Fraction.Require(value); } = 1m;

    /// <summary>Kinds of levers without which answers are not good enough, such as retrieval where facts are missing; default none.</summary>
    public IReadOnlyList<string> NeededKinds { get; init; } = [];

    /// <summary>Whether a combination reaches all of them.</summary>
    public bool AreClearedBy(LeverCombination combination)
    {
        ArgumentNullException.ThrowIfNull(combination);
        return combination.SavingShare >= LeastSavingShare && IsSound(combination);
    }

    /// <summary>Whether a combination is good enough, whatever it saves.</summary>
    public bool IsSound(LeverCombination combination)
    {
        ArgumentNullException.ThrowIfNull(combination);
        return combination.QualityRisk <= MostQualityRisk && HasNeeded(combination);
    }

    /// <summary>Whether a combination has every lever without which answers are not good enough.</summary>
    public bool HasNeeded(LeverCombination combination)
    {
        ArgumentNullException.ThrowIfNull(combination);
        return NeededKinds.All(kind => combination.Candidates.Any(candidate => candidate.Lever.Kind == kind));
    }
}
