using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>Whose demand, which model, and which ways to pay: the choices that change the answer most. The bar itself remembers nothing.</summary>
public sealed partial class LadderBar
{
    private static readonly IReadOnlyList<string> ModelNames = [.. BedrockModels.All.Select(model => model.Name).Order(StringComparer.Ordinal)];
    private readonly string _waysId = ElementId.New("ways");
    private IReadOnlyList<Way> _ways = [];

    /// <summary>What is shown now.</summary>
    [Parameter, EditorRequired]
    public required CommitmentView View { get; set; }

    /// <summary>Told what the user wants to see.</summary>
    [Parameter]
    public EventCallback<CommitmentRequest> Changed { get; set; }

    protected override void OnParametersSet() =>
        _ways = [.. LadderRungs.All.Select(rung => new Way(rung, RungText.NameOf(rung), !View.Request.Without.Contains(rung)))];

    /// <summary>Another feature has another model with other figures; the week and what may happen to it stay as they were described.</summary>
    private Task ChooseFeature(ChangeEventArgs change)
    {
        var id = change.Value as string ?? "";
        return Changed.InvokeAsync(WithoutFigures(View.Request) with { FeatureId = id, Model = id.Length == 0 ? View.Model : null });
    }

    private Task ChooseModel(ChangeEventArgs change) =>
        Changed.InvokeAsync(WithoutFigures(View.Request) with { FeatureId = View.Feature?.Id ?? "", Model = (change.Value as string)?.Trim() is { Length: > 0 } model ? model : null });

    private Task Toggle(LadderRung rung)
    {
        var without = View.Request.Without.ToHashSet();
        if (!without.Remove(rung)) without.Add(rung);
        return Changed.InvokeAsync(View.Request with { Without = without });
    }

    private static CommitmentRequest WithoutFigures(CommitmentRequest request) => request with
    {
        RegionId = null,
        IsCustomModel = null,
        InputTokensPerMinute = null,
        OutputTokensPerMinute = null,
        HourNoCommitmentUsd = null,
        HourOneMonthUsd = null,
        HourSixMonthsUsd = null,
        InputPriceUsd = null,
        OutputPriceUsd = null,
    };

    private sealed record Way(LadderRung Rung, string Name, bool IsOn);
}
