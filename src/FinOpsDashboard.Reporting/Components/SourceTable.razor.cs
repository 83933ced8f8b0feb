using FinOpsDashboard.Application.FeatureEvaluation;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Reporting.Components;

/// <summary>Values with their sources.</summary>
public partial class SourceTable
{
    /// <summary>What the table lists.</summary>
    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    /// <summary>The values.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<AssumptionLine> Lines { get; set; }

    /// <summary>Whether values that nobody chose carry a mark.</summary>
    [Parameter, EditorRequired]
    public required bool MarksDefaults { get; set; }
}
