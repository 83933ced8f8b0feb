using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>What one pool of credits pays of costs that come month by month.</summary>
public sealed record CreditRun
{
    private CreditRun(CreditPool pool, Usd totalCost, Usd used, int? paysAllThrough, bool expires) =>
        (Pool, TotalCost, Used, PaysAllThrough, Expires) = (pool, totalCost, used, paysAllThrough, expires);

    /// <summary>The credits.</summary>
    public CreditPool Pool { get; }

    /// <summary>All costs together.</summary>
    public Usd TotalCost { get; }

    /// <summary>What the credits pay.</summary>
    public Usd Used { get; }

    /// <summary>What is left to pay in cash.</summary>
    public Usd OutOfPocket => TotalCost - Used;

    /// <summary>The last month up to which nothing is paid in cash, 0 for what comes before month 1; null when cash is needed at once.</summary>
    public int? PaysAllThrough { get; }

    /// <summary>Whether the credits expire before the last month.</summary>
    public bool Expires { get; }

    /// <summary>Credits that nothing used by the last month, or by the month after which they expire.</summary>
    public Usd Unused => Pool.CreditAmount - Used;

    /// <summary>Pays costs from credits, the earliest first.</summary>
    /// <param name="pool">The credits.</param>
    /// <param name="costByMonth">The costs, 0 or more: what is paid before month 1, then months 1, 2, …</param>
    public static CreditRun Of(CreditPool pool, IReadOnlyList<Usd> costByMonth)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(costByMonth);
        Usd[] used = [Usd.Zero];
        int? paysAllThrough = null;
        for (var month = 0; month < costByMonth.Count; month++)
        {
            var paysAll = CreditUsage.PayMonth([pool], used, month, costByMonth[month]) == Usd.Zero;
            if (paysAll && (paysAllThrough ?? -1) == month - 1)
                paysAllThrough = month;
        }

        return new(pool, costByMonth.Sum(), used[0], paysAllThrough, pool.ExpiresAfterMonth < costByMonth.Count - 1);
    }
}
