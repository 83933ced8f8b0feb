using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Risk;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Web.Security;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Risk;

/// <summary>The ends of each uncertain assumption, what they do to the case, and the form that changes them.</summary>
public sealed partial class RangesPanel
{
    private IReadOnlyList<RangeRow> _rows = [];
    private IReadOnlyList<string> _faults = [];
    private RiskView? _shown;
    private bool _isOpen;
    private bool _isBusy;

    /// <summary>The risk.</summary>
    [Parameter, EditorRequired]
    public required RiskView View { get; set; }

    /// <summary>Told when ranges were stored.</summary>
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
        var assumed = View.Option!.NetPresentValue.Amount;
        var ends = View.Lines.SelectMany(line => new[] { line.Bar.AtLow, line.Bar.AtHigh }).OfType<Usd>().Select(value => value.Amount).Append(assumed).ToList();
        _rows = [.. View.Lines.Select(line => new RangeRow(line, (ends.Min(), ends.Max(), assumed)))];
    }

    private Task SaveAsync() => StoreAsync(faults =>
    {
        // What was entered for another option stays.
        var ranges = new Dictionary<string, UncertainRange>(View.Workspace.Assumptions.Ranges ?? new Dictionary<string, UncertainRange>(), StringComparer.Ordinal);
        foreach (var row in _rows)
        {
            if (row.Read(faults) is { } range) ranges[row.Path] = range;
        }

        return ranges;
    });

    private Task ResetAsync() => StoreAsync(_ => null);

    private async Task StoreAsync(Func<List<string>, Dictionary<string, UncertainRange>?> read)
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            var faults = new List<string>();
            if (await Access.RefusalAsync(Permissions.EnterData) is { } refusal) faults.Add(refusal);
            var ranges = faults.Count == 0 ? read(faults) : null;
            _faults = faults;
            if (faults.Count > 0) return;
            var assumptions = View.Workspace.Assumptions with { Ranges = ranges is { Count: > 0 } ? ranges : null };
            await Store.SaveAssumptionsAsync(View.Workspace.Feature.Id, assumptions.ToJson(), CancellationToken.None);
            _isOpen = false;
            await Changed.InvokeAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }
}
