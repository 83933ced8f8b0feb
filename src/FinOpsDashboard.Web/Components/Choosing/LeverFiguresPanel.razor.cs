using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Web.Components.Features;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Choosing;

/// <summary>What is assumed about the levers that are compared, and the team's own figures instead.</summary>
public sealed partial class LeverFiguresPanel
{
    private IReadOnlyList<AssumptionField> _fields = [];
    private IReadOnlyList<OfferRow> _offers = [];
    private LeverFigureForm _form = null!;
    private LeversView? _shown;
    private ElementReference _opener;
    private bool _isOpen;

    /// <summary>The feature.</summary>
    [Parameter, EditorRequired]
    public required LeversView View { get; set; }

    /// <summary>Told when figures were stored.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private IFeatureStore Store { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, View)) return;
        _shown = View;
        if (!_isOpen) Fill();
        _offers = [.. View.Offers.Select(offer => new OfferRow(
            offer.Name, offer.Assumes, Format.Number(offer.Candidate.EffortWeeks, 2), Format.Percent(offer.Candidate.QualityRisk)))];
    }

    private void Toggle()
    {
        _isOpen = !_isOpen;
        Faults = [];
        Fill();
    }

    private void Fill()
    {
        _form = new([.. View.Offers.Select(offer => offer.Candidate.Lever.Kind).Distinct()]);
        _fields = _form.FieldsOf(View.Workspace.Assumptions);
    }

    private Task SaveAsync() => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        (_, Faults) = _form.Read(_fields, View.Workspace.Assumptions);
        if (Faults.Count > 0) return;
        await Store.ChangeAssumptionsAsync(View.Workspace.Feature.Id, stored => _form.Read(_fields, stored).Assumptions, CancellationToken.None);
        _isOpen = false;
        await Changed.InvokeAsync();
        ReturnsTo = () => _opener;
    });

    internal sealed record OfferRow(string Name, string Assumes, string Weeks, string Risk);
}
