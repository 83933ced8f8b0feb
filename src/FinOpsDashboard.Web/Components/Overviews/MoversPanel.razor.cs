using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Overviews;

/// <summary>The features whose cost moved, the largest change first, down to the bill.</summary>
public sealed partial class MoversPanel
{
    private IReadOnlyList<SpendMove> _moves = [];
    private Usd _total;
    private string? _note;

    /// <summary>The figures.</summary>
    [Parameter, EditorRequired]
    public required OverviewView View { get; set; }

    protected override void OnParametersSet()
    {
        _moves = View.Moves();
        _total = _moves.Sum(move => move.Change);
        _note = View.ClosedMonth is not null && !View.MayCompareMonths
            ? "Days of these months were not read to their end, so the changes are not those of whole months."
            : null;
    }

    private static string ToneOf(SpendMove move) => move.Change > Usd.Zero ? "bad" : move.Change < Usd.Zero ? "good" : "";
}
