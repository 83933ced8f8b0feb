using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Spend;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>The assumptions of a workspace with their sources, and the form that changes them.</summary>
public sealed partial class AssumptionsPanel
{
    private static readonly IReadOnlyList<string> Models = [.. BedrockModels.All.Select(model => model.Name).Order(StringComparer.Ordinal)];
    private IReadOnlyList<AssumptionField> _fields = [];
    private string? _shown;
    private ElementReference _opener;
    private bool _isOpen;

    /// <summary>The workspace.</summary>
    [Parameter, EditorRequired]
    public required WorkspaceView View { get; set; }

    /// <summary>Told when assumptions were stored.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private IFeatureStore Store { get; set; } = null!;

    [Inject]
    private FeatureWorkspace Workspaces { get; set; } = null!;

    protected override void OnParametersSet()
    {
        // As text: what is typed stays while only answers and ranges, which are none of this form, were read anew.
        var known = (View.Assumptions with { Levers = null, Ranges = null }).ToJson();
        if (_shown == known) return;
        _shown = known;
        _fields = AssumptionForm.FieldsOf(View.Assumptions);
    }

    private Task SaveAsync() => IfAllowedAsync(Permissions.EnterData, TryAndStoreAsync);

    private Task ResetAsync() => IfAllowedAsync(
        Permissions.EnterData, () => StoreAsync(new WorkspaceAssumptions { Levers = View.Assumptions.Levers, Ranges = View.Assumptions.Ranges }));

    private async Task TryAndStoreAsync()
    {
        var (typed, faults) = AssumptionForm.Read(_fields, View.Assumptions);
        var assumptions = WorkspaceModels.Spell(typed, View.BilledMonths);
        Faults = [.. faults, .. UnknownModels(assumptions)];
        if (Faults.Count > 0) return;

        // Tried before it is stored: what the model refuses never becomes the stored state.
        try
        {
            var view = await Workspaces.GetAsync(View.Feature.Id, assumptions, CancellationToken.None);
            if (view?.Result is null && View.Result is not null) Faults = [view?.Obstacle ?? "The feature is gone."];
        }
        catch (ArgumentOutOfRangeException exception)
        {
            Faults = [$"{exception.ParamName}: {exception.Message}"];
        }

        if (Faults.Count == 0) await StoreAsync(assumptions);
    }

    /// <summary>A misspelt model would have no price, and the page nothing to say.</summary>
    private IEnumerable<string> UnknownModels(WorkspaceAssumptions assumptions)
    {
        var known = Models.Concat(View.BilledMonths.SelectMany(month => month.Models).Select(model => model.Model)).ToHashSet(StringComparer.Ordinal);
        return new[] { assumptions.Teacher, assumptions.Student }.OfType<string>()
            .Where(model => !known.Contains(model))
            .Select(model => $"{model}: no such model is known. Choose one of the list.");
    }

    private async Task StoreAsync(WorkspaceAssumptions assumptions)
    {
        // Answers and ranges have pages of their own, where they may have changed since.
        await Store.ChangeAssumptionsAsync(
            View.Feature.Id, stored => assumptions with { Levers = stored.Levers, Ranges = stored.Ranges }, CancellationToken.None);
        // What is stored may be what was shown before; what was typed must not outlive it.
        _shown = null;
        _isOpen = false;
        await Changed.InvokeAsync();
        ReturnsTo = () => _opener;
    }
}
