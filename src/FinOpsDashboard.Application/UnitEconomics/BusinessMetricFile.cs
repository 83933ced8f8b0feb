using System.Globalization;
using CsvHelper;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.UnitEconomics;

/// <summary>
/// Counts of the business as CSV with the header <c>metric,feature,month,value</c>. An empty feature counts for the whole company. What
/// a line names that is there already is replaced.
/// </summary>
public static class BusinessMetricFile
{
    private const int Most = 50_000;

    /// <summary>The columns in order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["metric", "feature", "month", "value"];

    /// <summary>Reads a file.</summary>
    /// <returns>The counts, or what is wrong with the file, each fault with its line.</returns>
    public static FileReading<BusinessMetric> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.TrimStart('\uFEFF');
        var faults = new List<string>();
        var metrics = new List<BusinessMetric>();
        try
        {
            if (CsvFaults.OfWidth(text) is { } tooWide) return FileReading.Of(metrics, [tooWide]);
            using var csv = CsvReader.FromText(text, new CsvReaderOptions { TrackLineNumbers = true });
            var headers = csv.Headers.ToArray();
            faults.AddRange(Columns.Except(headers).Where(column => column != "feature").Select(column => $"header: the column \"{column}\" is missing."));
            faults.AddRange(headers.Except(Columns).Select(column => $"header: there is no column \"{column}\"."));
            faults.AddRange(CsvFaults.OfHeader(headers));
            if (faults.Count > 0) return FileReading.Of(metrics, faults);
            while (faults.Count <= FileReading.MostFaults && csv.Read())
            {
                if (metrics.Count == Most) return FileReading.Of(metrics, [$"The file holds more than {Most} counts. Give them in several files."]);
                var shape = CsvFaults.OfRow(csv).ToList();
                faults.AddRange(shape);
                if (shape.Count == 0) metrics.Add(Row(headers.ToDictionary(header => header, csv.GetString), csv.LineNumber, faults));
            }
        }
        catch (CsvFormatException exception)
        {
            faults.Add(exception.Message);
        }

        return FileReading.Of(metrics, faults);
    }

    private static BusinessMetric Row(Dictionary<string, string> fields, long line, List<string> faults)
    {
        if (!BillingMonth.TryParse(fields["month"], out var month)) faults.Add($"line {line}: month \"{fields["month"]}\" is no month. Write it as 2026-09.");
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(fields["value"], Styles, CultureInfo.InvariantCulture, out var value))
            faults.Add($"line {line}: value \"{fields["value"]}\" is no number. Write it without separators, with a point.");
        var feature = fields.GetValueOrDefault("feature", "").Trim();
        return new BusinessMetric(feature.Length == 0 ? null : feature, fields["metric"].Trim(), month, value);
    }
}
