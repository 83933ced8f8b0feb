using FinOpsDashboard.Application.FeatureEvaluation;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>The prices used with their sources, and those that are missing.</summary>
public sealed partial class SourcesPanel
{
    /// <summary>The workspace.</summary>
    [Parameter, EditorRequired]
    public required WorkspaceView View { get; set; }
}
