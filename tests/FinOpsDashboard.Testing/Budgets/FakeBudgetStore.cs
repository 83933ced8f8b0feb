using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Domain.Budgets;

namespace FinOpsDashboard.Testing.Budgets;

/// <summary>Budgets in memory, with the rules of the database.</summary>
public sealed class FakeBudgetStore : IBudgetStore
{
    /// <summary>All of them, those taken back included.</summary>
    public List<Budget> Budgets { get; } = [];

    /// <inheritdoc />
    public Task<IReadOnlyList<Budget>> GetAllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Budget>>([.. Budgets]);

    /// <inheritdoc />
    public Task<IReadOnlyList<int>> AddAsync(IReadOnlyList<Budget> budgets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        var first = Budgets.Count + 1;
        Budgets.AddRange(budgets.Select((budget, index) => budget with { Id = first + index }));
        return Task.FromResult<IReadOnlyList<int>>([.. Enumerable.Range(first, budgets.Count)]);
    }

    /// <inheritdoc />
    public Task<bool> AmendAsync(int id, BudgetAmendment amendment, CancellationToken cancellationToken) =>
        Task.FromResult(Change(id, budget => budget with { Plan = budget.Plan with { Amendments = [.. budget.Plan.Amendments, amendment] } }));

    /// <inheritdoc />
    public Task<bool> WithdrawAsync(int id, BudgetWithdrawal withdrawal, CancellationToken cancellationToken) =>
        Task.FromResult(Change(id, budget => budget with { Withdrawal = withdrawal }));

    private bool Change(int id, Func<Budget, Budget> change)
    {
        var place = Budgets.FindIndex(budget => budget.Id == id && budget.Counts);
        if (place >= 0) Budgets[place] = change(Budgets[place]);
        return place >= 0;
    }
}
