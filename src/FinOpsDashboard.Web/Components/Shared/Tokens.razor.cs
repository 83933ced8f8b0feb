using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>A number of tokens, such as 1.2M; pointing at it shows every digit.</summary>
public sealed partial class Tokens
{
    /// <summary>The tokens.</summary>
    [Parameter, EditorRequired]
    public required decimal Value { get; set; }
}
