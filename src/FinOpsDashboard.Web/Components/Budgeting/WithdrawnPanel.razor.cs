using FinOpsDashboard.Application.Budgets;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Budgeting;

/// <summary>Budgets that count no more.</summary>
public sealed partial class WithdrawnPanel
{
    private IReadOnlyList<Budget> _withdrawn = [];

    /// <summary>The budgets.</summary>
    [Parameter, EditorRequired]
    public required BudgetsView View { get; set; }

    protected override void OnParametersSet() => _withdrawn = [.. View.Budgets.Where(budget => !budget.Counts)];
}
