using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Reporting.Charts;

/// <summary>Lines with markers, each with its name at its end.</summary>
public partial class LineLayer
{
    /// <summary>The lines, drawn in this order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DrawnLine> Lines { get; set; }

    private static string? Dash(DrawnLine line) => line.Style.Dash.Length > 0 ? line.Style.Dash : null;
}
