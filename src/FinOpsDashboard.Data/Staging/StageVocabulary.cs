using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Data.Staging;

/// <summary>What the codes in staged rows stand for. Grows with the different things in a file, not with its rows.</summary>
internal sealed class StageVocabulary
{
    /// <summary>Stands for the value of a dimension that the file does not have.</summary>
    public const int NoDimension = -1;

    private readonly StageCodes<string>[] _values;
    private readonly StageCodes<(int Before, int Value)> _shares = new();
    private readonly List<int[]> _sharesByCode = [];
    private readonly Dictionary<int, int> _placeOfShares = [];

    /// <summary>Begins with nothing.</summary>
    public StageVocabulary(int dimensions) => _values = [.. Enumerable.Range(0, dimensions).Select(_ => new StageCodes<string>(StringComparer.Ordinal))];

    /// <summary>Services and usage types.</summary>
    public StageCodes<(string Service, string UsageType)> Lines { get; } = new();

    /// <summary>The codes of lines that usage is charged under.</summary>
    public HashSet<int> UsageLines { get; } = [];

    /// <summary>The unit that came with each line.</summary>
    public Dictionary<int, string> Units { get; } = [];

    /// <summary>Charge types.</summary>
    public StageCodes<string> RecordTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>Readable names of accounts.</summary>
    public Dictionary<string, string> AccountNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The codes of charge types that are usage.</summary>
    public IEnumerable<int> UsageCodes => RecordTypes.Values.Select((type, code) => (type, code)).Where(type => ChargeTypes.IsUsage(type.type)).Select(type => type.code);

    /// <summary>The values of a dimension.</summary>
    public StageCodes<string> ValuesOf(int dimension) => _values[dimension];

    /// <summary>The code of a row's service and usage type.</summary>
    public int LineOf(SpendRow row)
    {
        var code = Lines.Of((row.Service, row.UsageType));
        if (ChargeTypes.IsUsage(row.RecordType)) UsageLines.Add(code);
        Units[code] = row.Metrics.UsageUnit;
        return code;
    }

    /// <summary>The code of all of a row's values together.</summary>
    public int SharesOf(SpendRow row)
    {
        var code = 0;
        for (var dimension = 0; dimension < _values.Length; dimension++)
        {
            var value = row.Shares[dimension] is { } text ? _values[dimension].Of(text) : NoDimension;
            // Codes of prefixes and of wholes are never mixed up: a prefix is shorter than a whole, and zero is the empty one.
            code = _shares.Of((code, value)) + 1;
        }

        if (!_placeOfShares.ContainsKey(code))
        {
            _placeOfShares.Add(code, _sharesByCode.Count);
            _sharesByCode.Add([.. row.Shares.Select((text, dimension) => text is null ? NoDimension : _values[dimension].Of(text))]);
        }

        return code;
    }

    /// <summary>The codes of the values behind one code.</summary>
    public IReadOnlyList<int> SharesOf(int code) => _sharesByCode[_placeOfShares[code]];
}
