using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>Key figures side by side, two by two on a phone.</summary>
public sealed partial class KpiRow
{
    /// <summary>The tiles.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }
}
