using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>
/// The frame of a picture that a page draws itself, as <see cref="Chart"/> frames those of the charts library: a question, its answer, and
/// the same data as a table one click away.
/// </summary>
public sealed partial class Picture
{
    private readonly string _titleId = ElementId.New("picture");
    private bool _showsTable;

    /// <summary>The question that the picture answers.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What one sees in it, in one sentence, with the figures.</summary>
    [Parameter, EditorRequired]
    public required string Summary { get; set; }

    /// <summary>The unit in words.</summary>
    [Parameter, EditorRequired]
    public required string UnitLabel { get; set; }

    /// <summary>The drawing.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    /// <summary>The same data as a table.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment Table { get; set; }

    /// <summary>Which colour is whose.</summary>
    [Parameter]
    public RenderFragment? Legend { get; set; }

    /// <summary>Small buttons beside the table switch.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>Small print: basis, exclusions, source.</summary>
    [Parameter]
    public string? Note { get; set; }

    private void ToggleTable() => _showsTable = !_showsTable;
}
