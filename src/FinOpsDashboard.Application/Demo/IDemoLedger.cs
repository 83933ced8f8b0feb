namespace FinOpsDashboard.Application.Demo;

/// <summary>Marks the ledger as holding demo data, and empties it again.</summary>
public interface IDemoLedger
{
    /// <summary>Whether there is no spend, no feature, no invoice total and no budget in the ledger.</summary>
    /// <summary>Whether there is no spend, no feature, no invoice total and no credit pool in the ledger.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancellationToken);

    /// <summary>Marks what follows as demo data.</summary>
    Task MarkAsync(CancellationToken cancellationToken);

    /// <summary>Removes all spend, features, invoice totals, budgets, notices and syncs, and the mark, in one transaction. Accounts stay.</summary>
    /// <summary>Removes all spend, features, invoice totals, credit pools, anomalies and syncs, and the mark, in one transaction. Accounts stay.</summary>
    Task RemoveAsync(CancellationToken cancellationToken);
}
