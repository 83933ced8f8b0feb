using System.Numerics;

namespace FinOpsDashboard.Data.Storage;

/// <summary>
/// Rows of integers that are added up by their first ones, the key: of each key there is one row. The last integer of a row is a mark, 1 or
/// 0, which is 1 as soon as it is 1 in any of the rows; the others are sums.
/// </summary>
/// <param name="keys">How many integers the key has.</param>
/// <param name="width">How many integers a row has, with the key.</param>
internal sealed class IntegerSums(int keys, int width)
{
    private const int FirstPlaces = 64;

    private readonly IntegerTable _rows = new(width);

    /// <summary>Where rows are found: the row and one more, zero for an empty place. A power of two, at least twice as many as rows.</summary>
    private int[] _places = new int[FirstPlaces];

    /// <summary>How many keys there are.</summary>
    public int Count => _rows.Count;

    /// <summary>The rows, in the order in which their keys came.</summary>
    public IntegerTable Rows => _rows;

    /// <summary>Forgets every row and keeps the room.</summary>
    public void Clear()
    {
        _rows.Clear();
        Array.Clear(_places);
    }

    /// <summary>The integers behind a key; empty when there is no row of it.</summary>
    public ReadOnlySpan<long> Of(scoped ReadOnlySpan<long> key) => _places[PlaceOf(key)] is > 0 and var row ? _rows[row - 1][keys..] : [];

    /// <summary>Adds a row.</summary>
    /// <exception cref="OverflowException">A sum has more than 64 bits.</exception>
    public void Add(ReadOnlySpan<long> row) => Add(row[..keys], row[keys..]);

    /// <summary>Adds a row.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="amounts">What stands behind the key.</param>
    /// <exception cref="OverflowException">A sum has more than 64 bits.</exception>
    public void Add(ReadOnlySpan<long> key, ReadOnlySpan<long> amounts)
    {
        var place = PlaceOf(key);
        if (_places[place] > 0)
        {
            var sum = _rows[_places[place] - 1][keys..];
            for (var amount = 0; amount < sum.Length - 1; amount++) sum[amount] += amounts[amount];
            sum[^1] |= amounts[^1];
            return;
        }

        var added = _rows.Add();
        key.CopyTo(added);
        amounts.CopyTo(added[keys..]);
        _places[place] = _rows.Count;
        if (_rows.Count * 2 > _places.Length) Grow();
    }

    private void Grow()
    {
        _places = new int[_places.Length * 2];
        for (var row = 0; row < _rows.Count; row++) _places[PlaceOf(_rows[row][..keys])] = row + 1;
    }

    /// <summary>Where a key stands, or the empty place where it belongs.</summary>
    private int PlaceOf(scoped ReadOnlySpan<long> key)
    {
        var last = _places.Length - 1;
        var place = HashOf(key) & last;
        while (_places[place] > 0 && !_rows[_places[place] - 1][..keys].SequenceEqual(key)) place = (place + 1) & last;
        return place;
    }

    private static int HashOf(scoped ReadOnlySpan<long> key)
    {
        unchecked
        {
            var hash = 0UL;
            foreach (var part in key) hash = (BitOperations.RotateLeft(hash, 23) ^ (ulong)part) * 0x9E37_79B9_7F4A_7C15UL;
            return (int)(hash >> 32);
        }
    }
}
