using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>Panels side by side where there is room, one below the other where there is not.</summary>
public sealed partial class Columns
{
    /// <summary>Whether the first panel takes two thirds.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>The panels.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }
}
