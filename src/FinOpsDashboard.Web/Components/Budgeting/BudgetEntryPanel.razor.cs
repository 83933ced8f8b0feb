using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Web.Components.Pricing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Budgeting;

/// <summary>Enters a budget.</summary>
public sealed partial class BudgetEntryPanel
{
    private static readonly IReadOnlyList<SpendMetric> Metrics = [.. Enum.GetValues<SpendMetric>().Where(metric => metric != SpendMetric.Quantity)];

    private BudgetForm _form = new();

    /// <summary>What there is to choose from.</summary>
    [Parameter, EditorRequired]
    public required BudgetsView View { get; set; }

    /// <summary>Told when it is done with; true when a budget was stored.</summary>
    [Parameter]
    public EventCallback<bool> Closed { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private BudgetRegister Register { get; set; } = null!;

    protected override void OnInitialized() => _form = BudgetForm.StartingOn(View.Today);

    private Task SaveAsync() => IfAllowedAsync(Permissions.ManageBudgets, async () =>
    {
        var (entry, faults) = _form.Read();
        Faults = entry is null ? faults : (await Register.SetAsync([entry], await Author.OfAsync(SignedIn), CancellationToken.None)).Faults;
        if (Faults.Count == 0) await Closed.InvokeAsync(true);
    });
}
