using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Web.Components.Features;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Choosing;

/// <summary>The questions that only people can answer, and the bars.</summary>
public sealed partial class AnswersPanel
{
    private IReadOnlyList<AssumptionField> _fields = [];
    private IReadOnlyList<AssumptionField> _answered = [];
    private LeversView? _shown;
    private ElementReference _opener;
    private bool _isOpen;

    /// <summary>The feature.</summary>
    [Parameter, EditorRequired]
    public required LeversView View { get; set; }

    /// <summary>Told when answers were stored.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private IFeatureStore Store { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, View)) return;
        _shown = View;
        if (!_isOpen) _fields = LeverAnswerForm.FieldsOf(View.Workspace.Assumptions);
        _answered = LeverAnswerForm.FieldsOf(View.Workspace.Assumptions);
    }

    private void Toggle()
    {
        _isOpen = !_isOpen;
        Faults = [];
        _fields = LeverAnswerForm.FieldsOf(View.Workspace.Assumptions);
    }

    private Task SaveAsync() => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        (_, Faults) = LeverAnswerForm.Read(_fields, View.Workspace.Assumptions);
        if (Faults.Count > 0) return;
        await Store.ChangeAssumptionsAsync(View.Workspace.Feature.Id, stored => LeverAnswerForm.Read(_fields, stored).Assumptions, CancellationToken.None);
        _isOpen = false;
        await Changed.InvokeAsync();
        ReturnsTo = () => _opener;
    });
}
