using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>How a horizon of whole months divides into terms.</summary>
internal static class CommitmentMonths
{
    /// <summary>Whole months of a term; 1 without commitment, since months are what is counted.</summary>
    public static int Of(CommitmentTerm commitment) => Math.Max(1, commitment.Months());

    /// <summary>Months that the last term of a horizon still has to run when the horizon ends.</summary>
    public static int LeftAfter(int horizonMonths, CommitmentTerm commitment) =>
        (Of(commitment) - (horizonMonths % Of(commitment))) % Of(commitment);
}
