using FinOpsDashboard.Application.SpendSync;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>The latest syncs, each with what it changed and what it cost.</summary>
public sealed partial class SyncRunsPanel
{
    /// <summary>The runs, the latest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PastSync> Runs { get; set; }
}
