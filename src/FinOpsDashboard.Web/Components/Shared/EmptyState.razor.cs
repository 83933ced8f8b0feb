using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>Says what will be here, why it is not yet, and the one next step.</summary>
public sealed partial class EmptyState
{
    /// <summary>What is missing, such as "No feature yet".</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What will stand here and why it does not yet.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>The one next step.</summary>
    [Parameter]
    public RenderFragment? Action { get; set; }
}
