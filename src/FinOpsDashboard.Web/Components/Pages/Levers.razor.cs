using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>What drives a feature's bill, which levers fit, and which combination of them to take.</summary>
public sealed partial class Levers
{
    private LoadState<LeversBox>? _load;
    private LeversView? _view;

    /// <summary>The feature's id.</summary>
    [Parameter]
    public required string Id { get; set; }

    [Inject]
    private FeatureLevers Choices { get; set; } = null!;

    private Task<LeversBox> LoadAsync(CancellationToken cancellationToken) =>
        Task.Run(async () => new LeversBox(await Choices.GetAsync(Id, cancellationToken)), cancellationToken);

    private void Tell(LeversBox box) => _view = box.View;

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;
}

/// <summary>A feature that may not exist.</summary>
internal sealed record LeversBox(LeversView? View);
