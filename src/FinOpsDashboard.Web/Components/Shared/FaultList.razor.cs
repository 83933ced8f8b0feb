using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>Why nothing was done. It is read out at once to who hears the page.</summary>
public sealed partial class FaultList
{
    /// <summary>A sentence each; nothing stands there without any.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Faults { get; set; }
}
