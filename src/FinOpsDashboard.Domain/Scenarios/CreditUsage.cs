using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>
/// Pays options from pools of credits. Each option is paid on its own, as if it alone were chosen: month 0 (the one-time cost) first,
/// then month by month, from the pools in the order given, as long as they have not expired.
/// </summary>
internal static class CreditUsage
{
    public static CreditsResult? For(IReadOnlyList<CreditPool>? pools, IEnumerable<OptionResult> options)
    {
        if (pools is null)
            return null;

        IReadOnlyList<CreditUse>? applied = null;
        var outOfPocket = new List<OutOfPocket>();
        foreach (var option in options.OfType<EvaluatedOption>())
        {
            var used = Pay(pools, option);
            applied ??= [.. pools.Zip(used, (pool, amount) => new CreditUse(pool.Pool, amount))];
            outOfPocket.Add(new(option.Id, option.TotalCost - used.Sum()));
        }

        return new(applied ?? [], outOfPocket);
    }

    /// <summary>Pays what falls due in a month from the pools, in their order, as far as they last.</summary>
    /// <param name="pools">The pools.</param>
    /// <param name="used">What was used of each so far; raised by what is used now.</param>
    /// <param name="month">The month; 0 for what is paid before month 1.</param>
    /// <param name="cost">What falls due.</param>
    /// <returns>What is left to pay.</returns>
    public static Usd PayMonth(IReadOnlyList<CreditPool> pools, Usd[] used, int month, Usd cost)
    {
        for (var index = 0; index < used.Length && cost > Usd.Zero; index++)
        {
            var left = pools[index].PaysIn(month) ? pools[index].CreditAmount - used[index] : Usd.Zero;
            var paid = left < cost ? left : cost;
            used[index] += paid;
            cost -= paid;
        }

        return cost;
    }

    private static Usd[] Pay(IReadOnlyList<CreditPool> pools, EvaluatedOption option)
    {
        var used = new Usd[pools.Count];
        PayMonth(pools, used, 0, option.OneTimeCost);
        foreach (var month in option.Months)
            PayMonth(pools, used, month.Month, month.Cost);
        return used;
    }
}
