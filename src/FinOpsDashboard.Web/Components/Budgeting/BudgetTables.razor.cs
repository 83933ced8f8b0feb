using FinOpsDashboard.Application.Budgets;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Budgeting;

/// <summary>The budgets of the chosen periods, by kind of scope.</summary>
public sealed partial class BudgetTables
{
    private IReadOnlyList<BudgetTableGroup> _groups = [];
    private string _title = "";
    private string _note = "";

    /// <summary>The budgets.</summary>
    [Parameter, EditorRequired]
    public required BudgetsView View { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required BudgetFilter Filter { get; set; }

    private bool IsFinished => Filter.Selection == BudgetSelection.Finished;

    protected override void OnParametersSet()
    {
        _groups = BudgetTableGroup.Of(View.LinesOf(Filter.Selection), Filter, Filter.OpenedIn(View));
        _title = Filter.Selection switch
        {
            BudgetSelection.Finished => "How did finished periods end?",
            BudgetSelection.Future => "What is planned?",
            _ => "How do the budgets stand?",
        };
        _note = (IsFinished ? BudgetText.SignRule : "Foreseen end: billed to date and the run rate of the last complete days for each day left; below it the range that holds it in 8 of 10 cases. "
            + "Crossed on: the first day whose spend since the start of the period exceeds the budget.")
            + " Credits, refunds and tax are in none of the figures. Scopes overlap: budgets of features, teams and the whole bill are never added up. A dash: not known.";
    }
}
