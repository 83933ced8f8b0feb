namespace FinOpsDashboard.Application.Demo;

/// <summary>Marks the ledger as holding demo data, and empties it again.</summary>
public interface IDemoLedger
{
    /// <summary>Whether there is no spend, no feature, no invoice total, no budget, no metric and no credit pool in the ledger.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancellationToken);

    /// <summary>Marks what follows as demo data.</summary>
    Task MarkAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Removes all spend, features, plans of allocation, invoice totals, metrics, budgets, credit pools, anomalies, notices and syncs, and the mark, in
    /// one transaction. Accounts stay.
    /// </summary>
    Task RemoveAsync(CancellationToken cancellationToken);
}
