using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Web.Components.Charts;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Anomalies;

/// <summary>One anomaly in full: its days, what moved, and what was said of it.</summary>
public sealed partial class AnomalyPanel
{
    private ChartSpec? _spec;
    private string _title = "";
    private string _summary = "";
    private string _gone = "";
    private string _other = "";
    private IReadOnlyList<string> _hints = [];
    private IReadOnlyList<MovedLineRow> _rows = [];
    private AnomalyItem? _drawn;

    /// <summary>The anomalies.</summary>
    [Parameter, EditorRequired]
    public required AnomalyView View { get; set; }

    /// <summary>The one that is shown.</summary>
    [Parameter, EditorRequired]
    public required AnomalyItem Item { get; set; }

    /// <summary>What moved; null where the bill of today does not have it.</summary>
    [Parameter]
    public AnomalyExplanation? Explanation { get; set; }

    /// <summary>The address that shows the list alone.</summary>
    [Parameter, EditorRequired]
    public required string CloseAddress { get; set; }

    /// <summary>Whether the heading takes the focus, as it was opened on this page.</summary>
    [Parameter]
    public bool TakesFocus { get; set; }

    /// <summary>Told when something was said of it.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Item)) return;
        _drawn = Item;
        _title = AnomalyText.Headline(Item);
        _spec = Item.Found is { } found && View.Carrier(Item.Stored.CarrierId) is { } carrier ? AnomalyChart.Of(carrier, found, View.Look.Limits) : null;
        _summary = $"{Format.Money(Item.Stored.Actual)} were billed where {Format.Money(Item.Stored.Expected)} were to be expected."
            + (Item.Stored.IsEstimated ? " AWS may still change these days." : "");
        _gone = Item.Stored.IsVanished
            ? $"No longer found. {Item.Stored.Changes.Last(change => change.Kind == AnomalyChangeKind.Vanished).Note}"
            : "Too long ago: its days are no longer compared. The figures are those of when it was last found.";
        _rows = [.. Explanation?.Lines.Select(line => MovedLineRow.Of(Item, line)) ?? []];
        _hints = [.. Explanation?.Hints.Select(AnomalyText.Of) ?? []];
        _other = Explanation is { } known
            ? $"Other: {Format.MoneyDelta(known.Other)}{(known.OtherLines > 0 ? $", of them {Format.Count(known.OtherLines)} smaller usage types" : "")}"
            : "";
    }
}
