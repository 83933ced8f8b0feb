using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Rollups;

/// <summary>
/// Amounts added up by two ids: a carrier and a charge line, or a charge line and a value that has a share of it. Amounts are the integers of
/// <see cref="MetricColumns"/>, and behind them whether they are estimated, 1 or 0.
/// </summary>
internal sealed class PairSums
{
    /// <summary>How many ids stand before the amounts of a row.</summary>
    public const int Ids = 2;

    private readonly IntegerSums _sums = new(Ids, Ids + MetricColumns.Amounts);

    /// <summary>The sum of a pair; empty when nothing was added to it.</summary>
    public ReadOnlySpan<long> this[int first, int second] => _sums.Of([first, second]);

    /// <summary>Forgets every sum.</summary>
    public void Clear() => _sums.Clear();

    /// <summary>Adds to the sum of a pair.</summary>
    /// <exception cref="OverflowException">The sum is larger than the ledger keeps.</exception>
    public void Add(int first, int second, ReadOnlySpan<long> amounts) => _sums.Add([first, second], amounts);

    /// <summary>Adds rows that begin with their two ids.</summary>
    /// <exception cref="OverflowException">A sum is larger than the ledger keeps.</exception>
    public void AddRows(IntegerTable rows)
    {
        for (var row = 0; row < rows.Count; row++) _sums.Add(rows[row]);
    }

    /// <summary>Adds other sums by their pairs.</summary>
    /// <exception cref="OverflowException">A sum is larger than the ledger keeps.</exception>
    public void AddSums(PairSums others) => AddRows(others._sums.Rows);

    /// <summary>Adds what rows cost by an id that follows from their first one; quantities, which count different things, are left out.</summary>
    /// <exception cref="OverflowException">A sum is larger than the ledger keeps.</exception>
    public void AddCosts(IntegerTable rows, Func<int, int> idOf)
    {
        Span<long> costs = stackalloc long[MetricColumns.Amounts];
        for (var row = 0; row < rows.Count; row++)
        {
            rows[row][Ids..].CopyTo(costs);
            costs[MetricColumns.Costs..^1].Clear();
            Add(idOf((int)rows[row][0]), 0, costs);
        }
    }

    /// <summary>Adds what other sums cost by their first id; quantities, which count different things, are left out.</summary>
    /// <exception cref="OverflowException">A sum is larger than the ledger keeps.</exception>
    public void AddCostsByFirst(PairSums others) => AddCosts(others._sums.Rows, id => id);

    /// <summary>The pairs with their sums, in the order of the pairs: two ids and the amounts, one after the other in the same array.</summary>
    public IEnumerable<long[]> InOrder()
    {
        var rows = _sums.Rows;
        var (pairs, order) = (new long[rows.Count], new int[rows.Count]);
        // Both ids in one number, for thousands of pairs are sorted a thousand times.
        for (var row = 0; row < rows.Count; row++) (pairs[row], order[row]) = (rows[row][0] << 32 | (uint)rows[row][1], row);
        Array.Sort(pairs, order);
        return rows.Rows(order);
    }
}
