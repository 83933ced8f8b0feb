using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Choosing;

/// <summary>What a combination has to reach.</summary>
public sealed record ChoiceBars
{
    /// <summary>The least share of the baseline's cost that it saves over the horizon, 0 to 1, default 0: any saving, or none.</summary>
    public decimal LeastSavingShare { get; init => field = NumberRange.Fraction.Require(value); }

    /// <summary>The most chance of answers that are too bad, 0 to 1, default 1: any.</summary>
    public decimal MostQualityRisk { get; init => field = NumberRange.Fraction.Require(value); } = 1m;

    /// <summary>Whether a combination reaches both.</summary>
    public bool AreClearedBy(LeverCombination combination)
    {
        ArgumentNullException.ThrowIfNull(combination);
        return combination.SavingShare >= LeastSavingShare && combination.QualityRisk <= MostQualityRisk;
    }
}
