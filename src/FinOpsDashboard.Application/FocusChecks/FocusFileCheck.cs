using CsvHelper;
using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>Holds a FOCUS 1.2 CSV file against the rules, row by row: a file of any length takes the memory of its distinct services and prices.</summary>
public static class FocusFileCheck
{
    private const string Version = "1.2";

    /// <summary>The longest record, in bytes: an unclosed quote must not take a whole file into memory.</summary>
    private const int LongestRecord = 1024 * 1024;

    private static readonly CsvReaderOptions CsvOptions = new() { TrackLineNumbers = true, MaxRecordSize = LongestRecord };

    /// <summary>Checks a file.</summary>
    /// <param name="file">The CSV in UTF-8; left open.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<FocusCheckReport> RunAsync(Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var findings = new FocusFindings();
        var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        var rows = 0L;
        var csv = CsvReader.Create(file, CsvOptions, leaveOpen: true);
        await using (csv.ConfigureAwait(false))
        {
            try
            {
                await csv.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
                var headers = csv.Headers.ToArray();
                FocusHeaderCheck.Run(headers, findings);
                var columns = headers.Index().DistinctBy(header => header.Item).ToDictionary(header => header.Item, header => header.Index, StringComparer.Ordinal);
                var row = new FocusRecord(headers.Length, columns);
                var check = new FocusRowCheck(columns.ContainsKey, findings);
                while (await csv.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    rows++;
                    row.Take(csv);
                    if (csv.FieldCount != headers.Length) findings.AddWidth(csv.LineNumber, csv.FieldCount, headers.Length);
                    check.Run(row, csv.LineNumber);
                    var category = row["ChargeCategory"] ?? "";
                    if (row.Number("BilledCost") is { } cost) sums[category] = sums.GetValueOrDefault(category) + cost;
                }
            }
            catch (CsvFormatException malformed)
            {
                findings.AddMalformed(malformed.Message);
            }
        }

        return findings.Report(Version, rows, sums.ToDictionary(sum => sum.Key, sum => ExactText.Shortest(sum.Value)));
    }
}
