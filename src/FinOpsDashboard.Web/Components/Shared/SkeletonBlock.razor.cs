using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>Stands where figures will be, in their shape.</summary>
public sealed partial class SkeletonBlock
{
    /// <summary>What is coming.</summary>
    [Parameter, EditorRequired]
    public required SkeletonShape Shape { get; set; }
}
