using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Risk;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Uncertainty;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Risk;

/// <summary>The ends of each uncertain assumption, what they do to the case, and the form that changes them.</summary>
public sealed partial class RangesPanel
{
    private IReadOnlyList<RangeRow> _rows = [];
    private RiskView? _shown;
    private ElementReference _opener;
    private bool _isOpen;

    /// <summary>The risk.</summary>
    [Parameter, EditorRequired]
    public required RiskView View { get; set; }

    /// <summary>Told when ranges were stored.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private IFeatureStore Store { get; set; } = null!;

    /// <summary>The worst and the best that any assumption leads to, and the case as assumed.</summary>
    private (decimal Worst, decimal Best, decimal Base) Scale
    {
        get
        {
            var assumed = View.Option!.NetPresentValue.Amount;
            var ends = View.Lines.SelectMany(line => new[] { line.Bar.AtLow, line.Bar.AtHigh }).OfType<Usd>().Select(value => value.Amount).Append(assumed).ToList();
            return (ends.Min(), ends.Max(), assumed);
        }
    }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, View)) return;
        _shown = View;
        _rows = [.. View.Lines.Select(line => new RangeRow(line, Scale))];
    }

    /// <summary>A line for an assumption that was taken as certain: from here on somebody may type its ends.</summary>
    private void Add(ChangeEventArgs chosen)
    {
        if (View.Certain.FirstOrDefault(number => number.Path == (string?)chosen.Value) is not { } number || _rows.Any(row => row.Path == number.Path)) return;
        var worth = View.Option!.NetPresentValue;
        var line = new RiskLine(new TornadoBar(number.Between(number.Value, number.Value), worth, worth, null), "Taken as certain until you enter two ends.", null);
        _rows = [.. _rows, new RangeRow(line, Scale)];
    }

    private Task SaveAsync() => StoreAsync(faults =>
    {
        var typed = _rows.Select(row => (row.Path, Range: row.Read(faults))).Where(row => row.Range is not null).ToList();
        return ranges =>
        {
            foreach (var (path, range) in typed) ranges[path] = range!;
        };
    });

    /// <summary>Of this option only: what was entered for another one stays.</summary>
    private Task ResetAsync() => StoreAsync(_ => ranges =>
    {
        foreach (var path in View.Paths) ranges.Remove(path);
    });

    /// <summary>Reads what was typed, and changes the ranges as they are stored by now.</summary>
    private Task StoreAsync(Func<List<string>, Action<Dictionary<string, UncertainRange>>> read) => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        var faults = new List<string>();
        var change = read(faults);
        Faults = faults;
        if (faults.Count > 0) return;
        await Store.ChangeAssumptionsAsync(View.Workspace.Feature.Id, stored => stored with { Ranges = After(stored.Ranges) }, CancellationToken.None);
        _isOpen = false;
        await Changed.InvokeAsync();
        ReturnsTo = () => _opener;

        Dictionary<string, UncertainRange>? After(IReadOnlyDictionary<string, UncertainRange>? known)
        {
            var ranges = new Dictionary<string, UncertainRange>(known ?? new Dictionary<string, UncertainRange>(), StringComparer.Ordinal);
            change(ranges);
            return ranges.Count > 0 ? ranges : null;
        }
    });
}
