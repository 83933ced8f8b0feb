namespace FinOpsDashboard.Aws.Exports;

/// <summary>The columns of an export.</summary>
internal sealed class ExportHeader
{
    private readonly IReadOnlyList<string> _names;
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the names as they stand in the file.</summary>
    public ExportHeader(IReadOnlyList<string> names)
    {
        _names = names;
        for (var place = 0; place < names.Count; place++) _places.TryAdd(names[place], place);
        Repeated = [.. names.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key)];
    }

    /// <summary>How many columns there are.</summary>
    public int Count => _names.Count;

    /// <summary>The names that stand there more than once.</summary>
    public IReadOnlyList<string> Repeated { get; }

    /// <summary>The place of a column; -1 where there is none.</summary>
    public int this[string name] => _places.GetValueOrDefault(name, -1);

    /// <summary>Whether there is a column.</summary>
    public bool Has(string name) => _places.ContainsKey(name);

    /// <summary>Those of some columns that are missing.</summary>
    public IReadOnlyList<string> Missing(params string[] names) => [.. names.Where(name => !Has(name))];

    /// <summary>The name of a column.</summary>
    public string NameOf(int place) => place >= 0 && place < _names.Count ? _names[place] : "a missing column";
}
