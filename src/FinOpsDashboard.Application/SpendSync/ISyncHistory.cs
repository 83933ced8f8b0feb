namespace FinOpsDashboard.Application.SpendSync;

/// <summary>Reads what syncs did.</summary>
public interface ISyncHistory
{
    /// <summary>The state of the ledger's data and its latest runs.</summary>
    /// <param name="runs">How many runs at most, the latest first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<SyncHistory> GetAsync(int runs, CancellationToken cancellationToken);
}
