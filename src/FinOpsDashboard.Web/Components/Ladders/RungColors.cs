using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>A rung has the colour of the option that a feature's workspace calls by the same name.</summary>
internal static class RungColors
{
    /// <summary>The colour of a rung.</summary>
    public static ChartColor Of(LadderRung rung) => ChartPalette.ForOption(rung switch
    {
        LadderRung.OnDemand => OptionIds.OnDemand,
        LadderRung.NoCommitment => OptionIds.NoCommitment,
        LadderRung.OneMonth => OptionIds.OneMonth,
        LadderRung.SixMonths => OptionIds.SixMonths,
    });
}
