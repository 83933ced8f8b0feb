using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.FeatureEvaluation;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>Everything that a ladder assumes, with sources, and what is missing.</summary>
public sealed partial class LadderSources
{
    private IReadOnlyList<AssumptionLine> _lines = [];

    /// <summary>The view.</summary>
    [Parameter, EditorRequired]
    public required CommitmentView View { get; set; }

    protected override void OnParametersSet() => _lines = [.. View.AssumptionLines, .. View.PriceLines];
}
