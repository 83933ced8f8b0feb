using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>The week and the figures behind a ladder. Showing them asks for another address; nothing is stored.</summary>
public sealed partial class LadderEditor
{
    private readonly string _weekId = ElementId.New("ladder-form");
    private LadderForm _form = null!;
    private IReadOnlyList<string> _faults = [];
    private CommitmentView? _shown;
    private string _resetAddress = "";
    private bool _isOpen;

    /// <summary>What is shown now.</summary>
    [Parameter, EditorRequired]
    public required CommitmentView View { get; set; }

    /// <summary>Told what the user wants to see.</summary>
    [Parameter]
    public EventCallback<CommitmentRequest> Changed { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, View)) return;

        // Without a ladder the next step is in the form.
        _isOpen = View.Ladder is null && View.Model is not null;
        _shown = View;
        _form = LadderForm.Of(View);
        _faults = [];
        _resetAddress = "/commitments" + CommitmentAddress.Write(new() { FeatureId = View.Request.FeatureId, Model = View.Request.Model });
    }

    private string IdOf(LadderFieldGroup group) => $"{_weekId}-{(group == _form.Groups[0] ? "unit" : "rest")}";

    private Task ShowAsync()
    {
        var (request, faults) = _form.Read(View.Request, View.OutputShare);
        _faults = faults;
        return faults.Count > 0 ? Task.CompletedTask : Changed.InvokeAsync(request);
    }
}
