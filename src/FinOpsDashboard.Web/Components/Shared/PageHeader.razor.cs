using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>Opens a page: its name and age go to the bar, the answer stands above everything else.</summary>
public sealed partial class PageHeader
{
    /// <summary>Where the bar shows the title.</summary>
    public const string TitleSection = "page-title";

    /// <summary>Where the bar shows how old the figures are.</summary>
    public const string AsOfSection = "page-as-of";

    /// <summary>The name of the page: its one h1 and the browser's title.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>One sentence, made from the data, that a tired director understands; null while it loads.</summary>
    [Parameter, EditorRequired]
    public required string? Answer { get; set; }

    /// <summary>When the data was pulled, UTC.</summary>
    [Parameter]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>The page above, for pages of a detail.</summary>
    [Parameter]
    public PageLink? Parent { get; set; }

    /// <summary>Buttons for the page as a whole.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }
}

/// <summary>A page and its address.</summary>
public sealed record PageLink(string Title, string Address);
