using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>A figure or term with a dotted line: a click says what it means and where it comes from.</summary>
public sealed partial class Explain
{
    private readonly string _id = ElementId.New("explain");

    /// <summary>What is explained.</summary>
    [Parameter, EditorRequired]
    public required string Term { get; set; }

    /// <summary>What it means, plain words first.</summary>
    [Parameter, EditorRequired]
    public required string Definition { get; set; }

    /// <summary>How it is computed, such as "billed ÷ tokens".</summary>
    [Parameter]
    public string? Formula { get; set; }

    /// <summary>Where it comes from and how old it is.</summary>
    [Parameter]
    public string? Source { get; set; }

    /// <summary>The figure or term as it stands in the text.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }
}
