using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Reporting.Charts;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>The looks of the teacher and the options: Okabe and Ito's colours, which colour-blind readers tell apart.</summary>
internal static class CaseStyles
{
    public static SeriesStyle Teacher { get; } = new("#1A1A1A", "", MarkerShape.Circle);

    public static SeriesStyle Of(string optionId) => optionId switch
    {
        OptionIds.OnDemand => new("#009E73", "7 3", MarkerShape.Square),
        OptionIds.NoCommitment => new("#C78300", "2 3", MarkerShape.Diamond),
        OptionIds.OneMonth => new("#D55E00", "9 3 2 3", MarkerShape.Triangle),
        _ => new("#0072B2", "4 2", MarkerShape.TriangleDown),
    };
}
