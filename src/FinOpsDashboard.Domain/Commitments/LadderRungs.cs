using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Commitments;

/// <summary>What the rungs of a ladder are.</summary>
public static class LadderRungs
{
    /// <summary>Every rung, the least binding first.</summary>
    public static IReadOnlyList<LadderRung> All { get; } = Enum.GetValues<LadderRung>();

    /// <summary>The rungs that hold a model unit in every hour, the longer term first.</summary>
    public static IReadOnlyList<LadderRung> Committed { get; } = [LadderRung.SixMonths, LadderRung.OneMonth];

    /// <summary>The term under which a rung's model units are sold; null for the one that has none.</summary>
    public static CommitmentTerm? Term(this LadderRung rung) => rung switch
    {
        LadderRung.OnDemand => null,
        LadderRung.NoCommitment => CommitmentTerm.None,
        LadderRung.OneMonth => CommitmentTerm.OneMonth,
        LadderRung.SixMonths => CommitmentTerm.SixMonths,
    };

    /// <summary>Whole months that a unit is held; 0 where it may be given back at any time.</summary>
    public static int TermMonths(this LadderRung rung) => rung.Term()?.Months() ?? 0;
}
