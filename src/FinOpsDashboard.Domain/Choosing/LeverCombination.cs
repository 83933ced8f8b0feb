using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Choosing;

/// <summary>A combination of levers, evaluated as a whole: each acts on the cost that the others leave.</summary>
/// <param name="Candidates">The levers, in the order in which they act; empty for the baseline as it is.</param>
/// <param name="Option">What the combination costs and saves.</param>
/// <param name="SavingShare">What it saves of the baseline over the horizon, one-time cost taken off; negative when it is dearer.</param>
public sealed record LeverCombination(IReadOnlyList<LeverCandidate> Candidates, EvaluatedOption Option, decimal SavingShare)
{
    /// <summary>Engineering weeks: the sum of the levers'.</summary>
    public decimal EffortWeeks { get; } = Candidates.Sum(candidate => candidate.EffortWeeks);

    /// <summary>
    /// The chance that at least one lever takes quality below the bar, 0 to 1, when they fail independently: chances of success multiply.
    /// </summary>
    public decimal QualityRisk { get; } = 1m - Candidates.Aggregate(1m, (sound, candidate) => sound * (1m - candidate.QualityRisk));

    /// <summary>Savings of the horizon in the money of today, one-time cost taken off.</summary>
    public Usd NetPresentValue => Option.NetPresentValue;

    /// <summary>Whether another combination is at least as good in saving, effort and risk, and better in one of them.</summary>
    public bool IsBeatenBy(LeverCombination other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.NetPresentValue >= NetPresentValue && other.EffortWeeks <= EffortWeeks && other.QualityRisk <= QualityRisk
            && (other.NetPresentValue > NetPresentValue || other.EffortWeeks < EffortWeeks || other.QualityRisk < QualityRisk);
    }
}
