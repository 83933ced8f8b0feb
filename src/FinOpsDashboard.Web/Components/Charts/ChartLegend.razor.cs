using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>Which colour and shape is whose.</summary>
public sealed partial class ChartLegend
{
    /// <summary>What the chart shows.</summary>
    [Parameter, EditorRequired]
    public required ChartSpec Spec { get; set; }

    private bool HasEstimates => Spec.X is CategoryAxis { Estimated.Count: > 0 };

    private static string ShapeOf(ChartSeries series) => series.Kind switch
    {
        SeriesKind.Column or SeriesKind.Area => "block",
        SeriesKind.Markers => "dot",
        SeriesKind.Line or SeriesKind.Step => series.IsDashed ? "dashed" : "stroke",
    };
}
