using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Budgeting;

/// <summary>How many present budgets stand how.</summary>
public sealed partial class BudgetTiles
{
    private const int MostNames = 3;

    private IReadOnlyList<BudgetTile> _tiles = [];

    /// <summary>The budgets.</summary>
    [Parameter, EditorRequired]
    public required BudgetsView View { get; set; }

    protected override void OnParametersSet()
    {
        var current = View.LinesOf(BudgetSelection.Current);
        _tiles =
        [
            Tile("Crossed", Tone.Bad, "More is billed than was planned.", BudgetState.Crossed),
            Tile("Will be crossed", Tone.Bad, "At the foreseen spend, the period ends above its budget.", BudgetState.WillBeCrossed),
            Tile("Threshold reached", Tone.Neutral, "A warning threshold is reached; at the foreseen spend the budget is not crossed.", BudgetState.Warning),
            Tile("On track", Tone.Good, "No threshold is reached, and at the foreseen spend the budget is not crossed.", BudgetState.OnTrack),
        ];

        BudgetTile Tile(string label, Tone tone, string definition, BudgetState state)
        {
            var lines = current.Where(line => line.Standing.State == state).ToList();
            var names = string.Join(", ", lines.Take(MostNames).Select(line => line.Name)) + (lines.Count > MostNames ? $" and {Format.Count(lines.Count - MostNames)} more" : "");
            return new BudgetTile(label, Format.Count(lines.Count), lines.Count == 0 ? "none" : names, lines.Count == 0 ? Tone.Neutral : tone, definition);
        }
    }
}

/// <summary>One of the tiles.</summary>
internal sealed record BudgetTile(string Label, string Count, string Names, Tone Tone, string Definition);
