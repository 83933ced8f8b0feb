using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Credits;

/// <summary>
/// Says which pools billed credits came from. The bill names none, so they are used in AWS's own order day by day; what no pool explains stays
/// as such. AWS may let a credit pay for the days of its first month before it began; here it pays from its first day on.
/// </summary>
public sealed class CreditAssignment
{
    private readonly IReadOnlyList<CreditPool> _order;
    private readonly Dictionary<int, Usd> _before = [];
    private readonly Dictionary<int, Usd> _after = [];
    private readonly List<AssignedCredit> _parts = [];

    private CreditAssignment(IEnumerable<CreditPool> pools)
    {
        _order = CreditPool.InOrderOfUse(pools);
        foreach (var pool in _order)
        {
            // Up to a known balance no more can have been used than was missing by then; what is missing beyond that went to other services.
            _before[pool.Id] = pool.Balance is { } known ? pool.Granted - known.Remaining : pool.Granted;
            _after[pool.Id] = pool.Balance?.Remaining ?? Usd.Zero;
        }
    }

    /// <summary>The parts by day; they add up to the credits billed to the last digit.</summary>
    public IReadOnlyList<AssignedCredit> Parts => _parts;

    /// <summary>Assigns credits.</summary>
    /// <param name="pools">The pools that count.</param>
    /// <param name="billed">The credits.</param>
    public static CreditAssignment Of(IEnumerable<CreditPool> pools, IEnumerable<BilledCredit> billed)
    {
        ArgumentNullException.ThrowIfNull(pools);
        ArgumentNullException.ThrowIfNull(billed);
        var assignment = new CreditAssignment(pools);
        foreach (var credit in billed.OrderBy(credit => credit.Day).ThenBy(credit => credit.Service, StringComparer.Ordinal)) assignment.Use(credit);
        return assignment;
    }

    /// <summary>What is left of a pool after everything that was assigned; what other services used after its balance was read is not known.</summary>
    public Usd RemainingOf(CreditPool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return pool.Balance is null ? _before[pool.Id] : _after[pool.Id];
    }

    /// <summary>What other services, or days that the ledger has not, used of a pool up to its balance; null where no balance is known.</summary>
    public Usd? UsedElsewhere(CreditPool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return pool.Balance is null ? null : _before[pool.Id];
    }

    private void Use(BilledCredit credit)
    {
        var rest = credit.Amount;
        foreach (var pool in _order.Where(pool => pool.Covers(credit.Service, credit.Day)))
        {
            if (rest <= Usd.Zero) break;
            var left = pool.Balance is { } known && credit.Day > known.On ? _after : _before;
            var part = left[pool.Id] < rest ? left[pool.Id] : rest;
            if (part <= Usd.Zero) continue;
            left[pool.Id] -= part;
            rest -= part;
            _parts.Add(new AssignedCredit(pool.Id, credit.Day, credit.Service, part));
        }

        if (rest != Usd.Zero) _parts.Add(new AssignedCredit(null, credit.Day, credit.Service, rest));
    }
}
