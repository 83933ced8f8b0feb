namespace FinOpsDashboard.Domain.Pricing;

/// <summary>How long terms are.</summary>
internal static class CommitmentTerms
{
    /// <summary>Whole months that a term binds; 0 without commitment.</summary>
    public static int Months(this CommitmentTerm term) => term switch
    {
        CommitmentTerm.None => 0,
        CommitmentTerm.OneMonth => 1,
        CommitmentTerm.ThreeMonths => 3,
        CommitmentTerm.SixMonths => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, "There is no such term."),
    };
}
