namespace FinOpsDashboard.Application.Credits;

/// <summary>Keeps credit pools; records are never changed, only withdrawn.</summary>
public interface ICreditPools
{
    /// <summary>All of them, withdrawn ones too, in the order in which they were entered.</summary>
    Task<IReadOnlyList<StoredCreditPool>> GetAllAsync(CancellationToken cancellationToken);

    /// <summary>Stores a pool; one that counts and has its name, whatever its case, is withdrawn in the same transaction.</summary>
    /// <returns>Its number.</returns>
    Task<int> SetAsync(StoredCreditPool pool, CancellationToken cancellationToken);

    /// <summary>Withdraws a pool.</summary>
    /// <returns>Whether there was one that counted.</returns>
    Task<bool> WithdrawAsync(int id, string author, DateTimeOffset at, CancellationToken cancellationToken);
}
