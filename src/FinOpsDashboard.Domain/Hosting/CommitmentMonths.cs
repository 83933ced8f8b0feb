using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>How many months a commitment binds.</summary>
internal static class CommitmentMonths
{
    /// <summary>Whole months of a term; 1 without commitment, since months are what is counted.</summary>
    public static int Of(CommitmentTerm commitment) => commitment switch
    {
        CommitmentTerm.None or CommitmentTerm.OneMonth => 1,
        CommitmentTerm.ThreeMonths => 3,
        CommitmentTerm.SixMonths => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(commitment), commitment, "There is no such term."),
    };

    /// <summary>Months that the last term of a horizon still has to run when the horizon ends.</summary>
    public static int LeftAfter(int horizonMonths, CommitmentTerm commitment) =>
        (Of(commitment) - (horizonMonths % Of(commitment))) % Of(commitment);
}
