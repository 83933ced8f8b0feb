using System.Runtime.InteropServices;
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

    private readonly Dictionary<(int First, int Second), int> _rows = [];
    private readonly IntegerTable _sums = SpendTables.NewRows();

    /// <summary>The sum of a pair; empty when nothing was added to it.</summary>
    public ReadOnlySpan<long> this[int first, int second] => _rows.TryGetValue((first, second), out var row) ? _sums[row][Ids..] : [];

    /// <summary>Forgets every sum.</summary>
    public void Clear()
    {
        _rows.Clear();
        _sums.Clear();
    }

    /// <summary>Adds to the sum of a pair.</summary>
    /// <exception cref="OverflowException">The sum is larger than the ledger keeps.</exception>
    public void Add(int first, int second, ReadOnlySpan<long> amounts)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, (first, second), out var isKnown);
        if (isKnown)
        {
            var sum = _sums[row][Ids..];
            for (var amount = 0; amount < sum.Length - 1; amount++) sum[amount] += amounts[amount];
            sum[^1] |= amounts[^1];
            return;
        }

        row = _sums.Count;
        var added = _sums.Add();
        (added[0], added[1]) = (first, second);
        amounts.CopyTo(added[Ids..]);
    }

    /// <summary>Adds rows that begin with their two ids.</summary>
    /// <exception cref="OverflowException">A sum is larger than the ledger keeps.</exception>
    public void AddRows(IntegerTable rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            var values = rows[row];
            Add((int)values[0], (int)values[1], values[Ids..]);
        }
    }

    /// <summary>Adds other sums by their pairs.</summary>
    /// <exception cref="OverflowException">A sum is larger than the ledger keeps.</exception>
    public void AddSums(PairSums others) => AddRows(others._sums);

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
    public void AddCostsByFirst(PairSums others) => AddCosts(others._sums, id => id);

    /// <summary>The pairs with their sums, in the order of the pairs: two ids and the amounts, one after the other in the same array.</summary>
    public IEnumerable<long[]> InOrder()
    {
        var (keys, order) = (new ulong[_sums.Count], new int[_sums.Count]);
        foreach (var (pair, row) in _rows) (keys[row], order[row]) = (Sortable(pair.First) << 32 | Sortable(pair.Second), row);
        Array.Sort(keys, order);
        return _sums.Rows(order);

        static ulong Sortable(int id) => unchecked((uint)id ^ 0x8000_0000u);
    }
}
