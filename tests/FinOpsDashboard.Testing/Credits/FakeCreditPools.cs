using FinOpsDashboard.Application.Credits;

namespace FinOpsDashboard.Testing.Credits;

/// <summary>Credit pools in memory.</summary>
public sealed class FakeCreditPools : ICreditPools
{
    private readonly List<StoredCreditPool> _pools = [];

    public Task<IReadOnlyList<StoredCreditPool>> GetAllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<StoredCreditPool>>([.. _pools]);

    public Task<int> SetAsync(StoredCreditPool pool, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pool);
        var replaced = _pools.FindIndex(known => known.Counts && string.Equals(known.Pool.Name, pool.Pool.Name, StringComparison.OrdinalIgnoreCase));
        if (replaced >= 0) _pools[replaced] = _pools[replaced] with { WithdrawnBy = pool.Author, WithdrawnAt = pool.EnteredAt };
        _pools.Add(pool with { Pool = pool.Pool with { Id = _pools.Count + 1 } });
        return Task.FromResult(_pools.Count);
    }

    public Task<bool> WithdrawAsync(int id, string author, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var index = _pools.FindIndex(pool => pool.Pool.Id == id && pool.Counts);
        if (index >= 0) _pools[index] = _pools[index] with { WithdrawnBy = author, WithdrawnAt = at };
        return Task.FromResult(index >= 0);
    }
}
