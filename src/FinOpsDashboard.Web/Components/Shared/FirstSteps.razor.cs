using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>The three ways to get figures, while there are none. Without an action, a step shows the command that does it.</summary>
public sealed partial class FirstSteps
{
    /// <summary>Connects AWS.</summary>
    [Parameter]
    public RenderFragment? Connect { get; set; }

    /// <summary>Imports files.</summary>
    [Parameter]
    public RenderFragment? Import { get; set; }

    /// <summary>Loads the demo data.</summary>
    [Parameter]
    public RenderFragment? Demo { get; set; }

    private static RenderFragment Command(string text) => builder =>
    {
        builder.OpenElement(0, "code");
        builder.AddAttribute(1, "class", "command");
        builder.AddContent(2, text);
        builder.CloseElement();
    };
}
