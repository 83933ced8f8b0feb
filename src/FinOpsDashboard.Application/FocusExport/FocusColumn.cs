using System.Globalization;
using CsvHelper;
using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.FocusExport;

/// <summary>A column of the export: its id, and what stands in it.</summary>
internal abstract record FocusColumn(string Id)
{
    /// <summary>Text; an empty field for null.</summary>
    public static FocusColumn Text(string id, Func<FocusRow, string?> value) => new TextColumn(id, value);

    /// <summary>A decimal in plain notation; an empty field for null.</summary>
    public static FocusColumn Number(string id, Func<FocusRow, decimal?> value) => new NumberColumn(id, value);

    /// <summary>The first moment of a UTC day.</summary>
    public static FocusColumn Moment(string id, Func<FocusRow, DateOnly> value) =>
        new TextColumn(id, row => value(row).ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));

    /// <summary>A column that is there because FOCUS asks a provider like AWS for it, and of which Cost Explorer says nothing.</summary>
    public static FocusColumn Empty(string id) => new TextColumn(id, _ => null);

    /// <summary>Writes the field of a row.</summary>
    public abstract void Write(CsvWriter csv, FocusRow row);

    private sealed record TextColumn(string Id, Func<FocusRow, string?> Value) : FocusColumn(Id)
    {
        public override void Write(CsvWriter csv, FocusRow row) => csv.WriteField(Value(row));
    }

    private sealed record NumberColumn(string Id, Func<FocusRow, decimal?> Value) : FocusColumn(Id)
    {
        public override void Write(CsvWriter csv, FocusRow row)
        {
            // As a number: text that begins with a minus sign would be kept from spreadsheets as a formula.
            if (Value(row) is { } number) csv.WriteField(ExactText.Shortest(number), default);
            else csv.WriteField((string?)null);
        }
    }
}
