using System.Runtime.InteropServices;

namespace FinOpsDashboard.Data.Staging;

/// <summary>Small numbers for things that repeat, in the order in which they were first seen.</summary>
internal sealed class StageCodes<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _codes;
    private readonly List<T> _values = [];

    public StageCodes(IEqualityComparer<T>? comparer = null) => _codes = new Dictionary<T, int>(comparer);

    /// <summary>The things by their numbers.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <summary>The number of a thing.</summary>
    public int Of(T value)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(_codes, value, out var known);
        if (known) return code;
        code = _values.Count;
        _values.Add(value);
        return code;
    }
}
