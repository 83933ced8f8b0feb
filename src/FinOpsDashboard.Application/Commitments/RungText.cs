using FinOpsDashboard.Domain.Commitments;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>Rungs in a reader's words.</summary>
public static class RungText
{
    /// <summary>The name of a rung, such as <c>6 months</c>.</summary>
    public static string NameOf(LadderRung rung) => rung switch
    {
        LadderRung.OnDemand => "On demand",
        LadderRung.NoCommitment => "By the hour",
        LadderRung.OneMonth => "1 month",
        LadderRung.SixMonths => "6 months",
    };

    /// <summary>What is done on a rung, for the rows of tables.</summary>
    public static string DeedOf(LadderRung rung) => rung switch
    {
        LadderRung.OnDemand => "Leave on demand",
        LadderRung.NoCommitment => "Buy by the hour",
        LadderRung.OneMonth => "Hold for 1 month",
        LadderRung.SixMonths => "Hold for 6 months",
    };

    /// <summary>A number of units: <c>1 unit</c>, <c>2 units</c>.</summary>
    public static string Units(int units) => units == 1 ? "1 unit" : FormattableString.Invariant($"{units:#,0} units");
}
