using System.Text.Json;
using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Aws.Exports;

/// <summary>
/// Reads the values of split dimensions out of maps of tags: JSON objects whose keys are spelled differently in each export and column.
/// </summary>
internal sealed class TagColumns
{
    private readonly IReadOnlyList<(int Column, TextPool<IReadOnlyDictionary<string, string>?> Maps)> _columns;
    private readonly IReadOnlyList<string?> _keys;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Looks at some columns for some dimensions.</summary>
    /// <param name="columns">The columns with maps, -1 for a missing one, and which dimension a key in them belongs to; null for none.</param>
    /// <param name="dimensions">The dimensions; those that are neither a tag nor a cost category are passed over.</param>
    public TagColumns(IEnumerable<(int Column, Func<string, string?> NameOf)> columns, IReadOnlyList<SplitDimensionKey> dimensions)
    {
        _columns = [.. columns.Where(column => column.Column >= 0).Select(column => (column.Column, new TextPool<IReadOnlyDictionary<string, string>?>(text => Parse(text, column.NameOf))))];
        _keys = [.. dimensions.Select(dimension => dimension == SplitDimensionKey.Account ? null : dimension.Text)];
    }

    /// <summary>The dimensions that the file has and that were not asked for.</summary>
    public IEnumerable<string> Others => _seen.Except(_keys.OfType<string>(), StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Writes the value of every such dimension: empty for untagged, null where the file has no tags.</summary>
    /// <exception cref="RowFaultException">A map is not a JSON object.</exception>
    public void Read(ExportFields fields, string?[] shares)
    {
        for (var place = 0; place < _keys.Count; place++)
        {
            if (_keys[place] is not null) shares[place] = _columns.Count == 0 ? null : "";
        }

        foreach (var (column, maps) in _columns)
        {
            var text = fields.Text(column);
            if (text.IsEmpty || text is "{}") continue;
            var map = maps[text] ?? throw fields.Fault(column, "is not a JSON object of tags");
            for (var place = 0; place < _keys.Count; place++)
            {
                if (_keys[place] is { } key && map.TryGetValue(key, out var value)) shares[place] = value;
            }
        }
    }

    private Dictionary<string, string>? Parse(string text, Func<string, string?> nameOf)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
            var map = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var tag in document.RootElement.EnumerateObject())
            {
                if (nameOf(tag.Name) is not { } name) continue;
                _seen.Add(name);
                map[name] = tag.Value.ValueKind == JsonValueKind.String ? tag.Value.GetString()! : tag.Value.ValueKind == JsonValueKind.Null ? "" : tag.Value.GetRawText();
            }

            return map;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
