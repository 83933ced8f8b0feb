using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Formatting;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Budgeting;

/// <summary>Present, finished and coming periods, each with an address of its own.</summary>
public sealed partial class BudgetTabs
{
    private static readonly BudgetSelection[] Shown = [BudgetSelection.Current, BudgetSelection.Finished, BudgetSelection.Future];

    private IReadOnlyList<(string Title, string Address, bool IsCurrent)> _tabs = [];

    /// <summary>The budgets.</summary>
    [Parameter, EditorRequired]
    public required BudgetsView View { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required BudgetFilter Filter { get; set; }

    protected override void OnParametersSet() => _tabs = [.. Shown.Select(selection => (
        $"{TitleOf(selection)} ({Format.Count(View.LinesOf(selection).Count)})", new BudgetFilter { Selection = selection }.ToAddress(), selection == Filter.Selection))];

    private static string TitleOf(BudgetSelection selection) => selection switch
    {
        BudgetSelection.Finished => "Finished",
        BudgetSelection.Future => "Not begun",
        _ => "Present",
    };
}
