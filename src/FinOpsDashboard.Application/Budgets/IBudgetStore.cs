using FinOpsDashboard.Domain.Budgets;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>Keeps budgets, amendments and withdrawals. Nothing is ever changed or deleted; all three only add to the record.</summary>
public interface IBudgetStore
{
    /// <summary>All budgets in the order they were entered, with their amendments; those taken back included.</summary>
    Task<IReadOnlyList<Budget>> GetAllAsync(CancellationToken cancellationToken);

    /// <summary>Stores budgets, all or none.</summary>
    /// <returns>Their numbers, in order.</returns>
    Task<IReadOnlyList<int>> AddAsync(IReadOnlyList<Budget> budgets, CancellationToken cancellationToken);

    /// <summary>Adds an amendment.</summary>
    /// <returns>False where there is no budget with this number that still counts.</returns>
    Task<bool> AmendAsync(int id, BudgetAmendment amendment, CancellationToken cancellationToken);

    /// <summary>Takes a budget back.</summary>
    /// <returns>False where there is no budget with this number that still counts.</returns>
    Task<bool> WithdrawAsync(int id, BudgetWithdrawal withdrawal, CancellationToken cancellationToken);
}
