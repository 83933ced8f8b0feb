using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>Shows buttons and forms to who may use them. The handler behind them asks again.</summary>
public sealed partial class Allowed
{
    /// <summary>The permission, one of <see cref="Application.Accounts.Permissions"/>.</summary>
    [Parameter, EditorRequired]
    public required string To { get; set; }

    /// <summary>What the others read about, such as "start a sync"; nothing stands there without it.</summary>
    [Parameter]
    public string? Deed { get; set; }

    /// <summary>What is shown to who may.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }
}
