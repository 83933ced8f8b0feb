using FinOpsDashboard.Application.SpendSync;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>The latest syncs, each with what it changed and what it cost.</summary>
public sealed partial class SyncRunsPanel
{
    /// <summary>The runs, the latest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PastSync> Runs { get; set; }

    private static string ResultOf(PastSync run) => run.State switch
    {
        PastSyncState.Succeeded => "finished",
        PastSyncState.Running => "running",
        PastSyncState.Stopped => "stopped without finishing",
        PastSyncState.Failed => run.FailureMessage ?? "failed",
        _ => throw new InvalidOperationException($"Unknown state {run.State}."),
    };

    private static string? ToneOf(PastSync run) => run.State switch
    {
        PastSyncState.Succeeded => "good",
        PastSyncState.Running => null,
        _ => "bad",
    };
}
