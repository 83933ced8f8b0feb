namespace FinOpsDashboard.Data.Storage;

/// <summary>Rows of integers in memory, one behind the other in the same array, which is filled again and again: hundreds of thousands of rows.</summary>
/// <param name="width">How many integers a row has.</param>
internal sealed class IntegerTable(int width)
{
    private long[] _values = [];

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The integers of a row, until rows are added.</summary>
    public Span<long> this[int row] => _values.AsSpan(row * width, width);

    /// <summary>Adds a row, whose integers are to be filled at once, every one of them.</summary>
    public Span<long> Add()
    {
        if ((Count + 1) * width > _values.Length) Reserve(Math.Max(64, Count + Count / 2));
        return this[Count++];
    }

    /// <summary>Makes room for as many rows, and no more, unless there is already.</summary>
    public void Reserve(int rows)
    {
        if (rows * width > _values.Length) Array.Resize(ref _values, rows * width);
    }

    /// <summary>Removes every row and keeps the room.</summary>
    public void Clear() => Count = 0;

    /// <summary>Some of the rows, one after the other in the same array.</summary>
    public IEnumerable<long[]> Rows(Func<int, bool> isAsked) => Rows(Enumerable.Range(0, Count).Where(isAsked));

    /// <summary>Rows in an order, one after the other in the same array.</summary>
    public IEnumerable<long[]> Rows(IEnumerable<int> order)
    {
        var values = new long[width];
        foreach (var row in order)
        {
            this[row].CopyTo(values);
            yield return values;
        }
    }
}
