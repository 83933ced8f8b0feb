using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>One picture or table that answers one question. Around a <see cref="Charts.Chart"/>, which has its own title, without one.</summary>
public sealed partial class Panel
{
    private readonly string _id = ElementId.New("panel");
    private ElementReference _heading;

    /// <summary>The question that the content answers, such as "Who moved?".</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>Small buttons on the right of the title.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>Small print below: basis, exclusions, source.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>The content.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    /// <summary>Whether its heading gets the focus once it is shown: for what opens away from the button that opens it.</summary>
    [Parameter]
    public bool TakesFocus { get; set; }

    private string? HeadingId => Title is null ? null : _id;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && TakesFocus) await _heading.TakeFocusAsync();
    }
}
