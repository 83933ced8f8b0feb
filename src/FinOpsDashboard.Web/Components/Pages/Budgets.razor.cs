using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Web.Components.Budgeting;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Spend against budgets. Periods and the open budget are in the address.</summary>
public sealed partial class Budgets
{
    private BudgetFilter _filter = new();
    private LoadState<BudgetsView>? _load;
    private ElementReference _opener;
    private string? _answer;
    private DateTimeOffset? _asOf;
    private bool _isOpen;

    [Inject]
    private BudgetReview Review { get; set; } = null!;

    protected override string Path => "budgets";

    protected override void ReadAddress() => _filter = BudgetFilter.Read(Query);

    private void Tell(BudgetsView view) => (_answer, _asOf) = (BudgetText.AnswerOf(view), view.AsOf);

    private void Toggle() => _isOpen = !_isOpen;

    private async Task CloseAsync(bool isChanged)
    {
        _isOpen = false;
        if (isChanged) await ReloadAsync();
        await _opener.TakeFocusAsync();
    }

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;
}
