namespace FinOpsDashboard.Aws.Exports;

/// <summary>One string for equal texts, and something that was made of it once. Forgets when it has seen too many.</summary>
internal sealed class TextPool<T>(Func<string, T> make)
{
    private const int Most = 100_000;

    private readonly Dictionary<string, T> _made = new(StringComparer.Ordinal);

    /// <summary>What belongs to a text.</summary>
    public T this[ReadOnlySpan<char> text]
    {
        get
        {
            var lookup = _made.GetAlternateLookup<ReadOnlySpan<char>>();
            if (lookup.TryGetValue(text, out var known)) return known;
            if (_made.Count >= Most) _made.Clear();
            var key = text.ToString();
            return _made[key] = make(key);
        }
    }
}
