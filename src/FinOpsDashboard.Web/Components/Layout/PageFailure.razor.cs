using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Layout;

/// <summary>Stands where a page broke.</summary>
public sealed partial class PageFailure
{
    /// <summary>Renders the page again.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Retry { get; set; }
}
