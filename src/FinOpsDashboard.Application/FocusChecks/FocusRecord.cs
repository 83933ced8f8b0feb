using System.Globalization;
using CsvHelper;

namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>The row that is looked at; an empty field is null.</summary>
internal sealed class FocusRecord(int width, IReadOnlyDictionary<string, int> columns)
{
    /// <summary>Beyond it a number is not computed with: no bill comes near, and sums stay in range.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000m;

    private readonly string?[] _fields = new string?[width];

    /// <summary>The field of a column; null where it is empty or the file has no such column.</summary>
    public string? this[string column] => columns.TryGetValue(column, out var index) ? _fields[index] : null;

    public bool IsNull(string column) => this[column] is null;

    public bool Is(string column, string value) => string.Equals(this[column], value, StringComparison.Ordinal);

    /// <summary>The number in a column; null where there is none, or one that is written otherwise or too large to be compared.</summary>
    public decimal? Number(string column) =>
        this[column] is { } text && FocusText.IsNumeric(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && decimal.Abs(number) <= Largest
            ? number
            : null;

    public void Take(CsvReader csv)
    {
        for (var index = 0; index < _fields.Length; index++)
            _fields[index] = index < csv.FieldCount && csv.GetString(index) is { Length: > 0 } field ? field : null;
    }
}
