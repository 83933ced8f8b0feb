using FinOpsDashboard.Application.DataHealth;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>The days of which two sources say different things, which one is kept, and why.</summary>
public sealed partial class ConflictsPanel
{
    /// <summary>The ranges, the latest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ConflictRange> Ranges { get; set; }
}
