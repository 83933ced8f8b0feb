using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>A feature's workspace: what it was billed, what it would cost otherwise, and what is assumed.</summary>
public sealed partial class Workspace
{
    private LoadState<WorkspaceBox>? _load;
    private WorkspaceView? _view;

    /// <summary>The feature's id.</summary>
    [Parameter]
    public required string Id { get; set; }

    [Inject]
    private FeatureWorkspace Workspaces { get; set; } = null!;

    /// <summary>Evaluates off the circuit's own thread: an evaluation is arithmetic, and other clicks should not wait for it.</summary>
    private Task<WorkspaceBox> LoadAsync(CancellationToken cancellationToken) =>
        Task.Run(async () => new WorkspaceBox(await Workspaces.GetAsync(Id, cancellationToken)), cancellationToken);

    private void Tell(WorkspaceBox box) => _view = box.View;

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;
}

/// <summary>A workspace that may not exist.</summary>
internal sealed record WorkspaceBox(WorkspaceView? View);
