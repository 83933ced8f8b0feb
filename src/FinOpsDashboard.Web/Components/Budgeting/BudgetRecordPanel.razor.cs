using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Pricing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Budgeting;

/// <summary>The record of one budget, and the forms that add to it.</summary>
public sealed partial class BudgetRecordPanel
{
    private IReadOnlyList<BudgetEvent> _events = [];
    private string _thresholds = "";
    private ElementReference _amend;
    private Deed _open;
    private string _amount = "";
    private string _from = "";
    private string _reason = "";

    /// <summary>The budget in its period.</summary>
    [Parameter, EditorRequired]
    public required BudgetLine Line { get; set; }

    /// <summary>Told when something was stored.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private BudgetRegister Register { get; set; } = null!;

    protected override void OnParametersSet()
    {
        _events = BudgetEvent.Of(Line.Budget);
        _thresholds = string.Join(", ", Line.Budget.Thresholds.Select(Format.PercentExact));
    }

    private void Toggle(Deed deed)
    {
        _open = _open == deed ? Deed.None : deed;
        (Faults, _amount, _reason, _from) = ([], "", "", $"{Line.Period}");
    }

    private Task AmendAsync() => IfAllowedAsync(Permissions.ManageBudgets, async () =>
    {
        if (!TypedNumber.TryParse(_amount.Replace("$", "", StringComparison.Ordinal), out var dollars))
        {
            Faults = [$"New amount: \"{_amount}\" is no number. Write it as 45,000.00."];
            return;
        }

        BillingMonth? from = Line.Budget.Term.Repeats && BillingMonth.TryParse(_from, out var month) ? month : null;
        await EndAsync((await Register.AmendAsync(Line.Budget.Id, dollars, from, _reason, await Author.OfAsync(SignedIn), CancellationToken.None)).Faults);
    });

    private Task WithdrawAsync() => IfAllowedAsync(Permissions.ManageBudgets, async () =>
        await EndAsync((await Register.WithdrawAsync(Line.Budget.Id, _reason, await Author.OfAsync(SignedIn), CancellationToken.None)).Faults));

    private async Task EndAsync(IReadOnlyList<string> faults)
    {
        Faults = faults;
        if (faults.Count > 0) return;
        var wasAmended = _open == Deed.Amend;
        _open = Deed.None;
        await Changed.InvokeAsync();
        if (wasAmended) ReturnsTo = () => _amend;
    }

    private enum Deed
    {
        None,
        Amend,
        Withdraw,
    }
}
