using CsvHelper;

namespace FinOpsDashboard.Application.Features;

/// <summary>What is wrong with the shape of a CSV file, whatever its columns mean.</summary>
internal static class CsvFaults
{
    private const int MostColumns = 100;

    /// <summary>So many columns that none of them can be meant, seen before any of them is read; null when there are not.</summary>
    public static string? OfWidth(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var commas = (end < 0 ? text : text.AsSpan(0, end)).Count(',');
        return commas >= MostColumns ? $"header: there are {commas + 1} columns, more than any file here has." : null;
    }

    /// <summary>Columns that are there more than once: which of them holds would be a guess.</summary>
    public static IEnumerable<string> OfHeader(IEnumerable<string> headers) => headers
        .GroupBy(header => header, StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .Select(group => $"header: the column \"{group.Key}\" is there {group.Count()} times.");

    /// <summary>A row with more fields than the header; its values stand in the wrong columns.</summary>
    public static IEnumerable<string> OfRow(CsvReader csv)
    {
        if (csv.FieldCount > csv.Headers.Count)
            yield return $"line {csv.LineNumber}: there are {csv.FieldCount} fields for {csv.Headers.Count} columns. Put quotes around a field with a comma.";
    }
}
