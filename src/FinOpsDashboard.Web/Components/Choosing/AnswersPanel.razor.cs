using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Web.Components.Features;
using FinOpsDashboard.Web.Security;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Choosing;

/// <summary>The questions that only people can answer, and the bars.</summary>
public sealed partial class AnswersPanel
{
    private IReadOnlyList<AssumptionField> _fields = [];
    private IReadOnlyList<AssumptionField> _answered = [];
    private IReadOnlyList<string> _faults = [];
    private LeversView? _shown;
    private bool _isOpen;
    private bool _isBusy;

    /// <summary>The feature.</summary>
    [Parameter, EditorRequired]
    public required LeversView View { get; set; }

    /// <summary>Told when answers were stored.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private WriteAccess Access { get; set; } = null!;

    [Inject]
    private IFeatureStore Store { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, View)) return;
        _shown = View;
        _fields = LeverAnswerForm.FieldsOf(View.Workspace.Assumptions);
        _answered = LeverAnswerForm.FieldsOf(View.Workspace.Assumptions);
    }

    private async Task SaveAsync()
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            var (assumptions, faults) = LeverAnswerForm.Read(_fields, View.Workspace.Assumptions);
            _faults = await Access.RefusalAsync(Permissions.EnterData) is { } refusal ? [refusal] : faults;
            if (_faults.Count > 0) return;
            await Store.ChangeAssumptionsAsync(View.Workspace.Feature.Id, stored => stored with { Levers = assumptions.Levers! with { Figures = stored.Levers?.Figures } }, CancellationToken.None);
            _isOpen = false;
            await Changed.InvokeAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }
}
