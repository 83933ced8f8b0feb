using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>The data of a chart as a table.</summary>
public sealed partial class ChartTable
{
    /// <summary>What the chart shows.</summary>
    [Parameter, EditorRequired]
    public required ChartSpec Spec { get; set; }

    /// <summary>Its data by position.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ChartRow> Rows { get; set; }

    /// <summary>The question of the chart.</summary>
    [Parameter, EditorRequired]
    public required string Caption { get; set; }
}
