using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Reconciliation;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Reconciling;

/// <summary>The three figures of every feature, and what likely makes them differ.</summary>
public sealed partial class ReconcileTable
{
    private IReadOnlyList<ReconcileRow> _rows = [];
    private string _note = "";
    private string _entered = "";
    private string _enteredGap = "";
    private string _bookGap = "";

    /// <summary>The month.</summary>
    [Parameter, EditorRequired]
    public required ReconciliationView View { get; set; }

    /// <summary>What the page shows, for links.</summary>
    [Parameter, EditorRequired]
    public required ReconcileFilter Filter { get; set; }

    protected override void OnParametersSet()
    {
        _rows = [.. View.Features.Select(feature => ReconcileRow.Of(feature, Filter))];
        var totals = View.Totals;
        _entered = totals.Entered is { } entered ? Format.Amount(entered) : Format.Unknown;
        _enteredGap = totals.Entered is { } first ? Format.AmountDelta(first - totals.Billed) : Format.Unknown;
        _bookGap = Format.AmountDelta(totals.AtBook - totals.Billed);
        _note = $"Cost basis: {ReconciliationView.CostBasis}. Prices of {Format.Day(View.PricesOn)}, agreed discounts and overrides included. "
            + "Entered volumes take standard in-Region prices of the model that answers. A price that is not known is never taken as zero: its lines are named with their cost. "
            + "A drift of more than 1 % from the price book is marked. A click on a feature shows its causes.";
    }
}
