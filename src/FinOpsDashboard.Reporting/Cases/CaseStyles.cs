using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Reporting.Charts;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>The looks of the teacher and the options: the colours of the pages, told apart by dashes and markers as well.</summary>
internal static class CaseStyles
{
    public static SeriesStyle Teacher { get; } = new(PrintColors.Of(OptionColors.Teacher), "", MarkerShape.Circle);

    public static SeriesStyle Of(string optionId)
    {
        var (dash, marker) = optionId switch
        {
            OptionIds.OnDemand => ("7 3", MarkerShape.Square),
            OptionIds.NoCommitment => ("2 3", MarkerShape.Diamond),
            OptionIds.OneMonth => ("9 3 2 3", MarkerShape.Triangle),
            _ => ("4 2", MarkerShape.TriangleDown),
        };
        return new SeriesStyle(PrintColors.Of(OptionColors.Of(optionId)), dash, marker);
    }
}
