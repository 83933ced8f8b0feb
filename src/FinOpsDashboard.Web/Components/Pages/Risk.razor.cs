using FinOpsDashboard.Application.Risk;
using FinOpsDashboard.Domain.Uncertainty;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>How sure a feature's case is: what it could be worth, and which assumptions decide.</summary>
public sealed partial class Risk
{
    /// <summary>The same figures on every visit.</summary>
    private const int Seed = 1;

    private LoadState<RiskBox>? _load;
    private RiskView? _view;

    /// <summary>The feature's id.</summary>
    [Parameter]
    public required string Id { get; set; }

    /// <summary>The option, or a combination of levers; without it the option that the verdict is about.</summary>
    [SupplyParameterFromQuery(Name = "option")]
    public string? OptionId { get; set; }

    [Inject]
    private FeatureRisk Risks { get; set; } = null!;

    private string AddressOf(string option) => $"/features/{Id}/risk?option={Uri.EscapeDataString(option)}";

    private Task<RiskBox> LoadAsync(CancellationToken cancellationToken) =>
        Task.Run(async () => new RiskBox(await Risks.GetAsync(Id, OptionId, MonteCarlo.UsualDraws, Seed, cancellationToken)), cancellationToken);

    private void Tell(RiskBox box) => _view = box.View;

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;
}

/// <summary>A feature that may not exist.</summary>
internal sealed record RiskBox(RiskView? View);
