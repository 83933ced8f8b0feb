using System.Globalization;
using CsvHelper;

namespace FinOpsDashboard.Application.Spending;

/// <summary>Actuals as CSV: exactly what was asked, raw numbers, ISO days, the unit in its own column, no formula for a spreadsheet to run.</summary>
public static class SpendCsv
{
    /// <summary>Writes a report.</summary>
    public static string Write(SpendReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteHeader(["period", .. report.Question.GroupBy.Select(key => key.Word), "metric", "charges", "amount", "unit", "estimated"]);
            foreach (var row in report.Rows)
            {
                csv.WriteField(row.Period.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                foreach (var key in row.Keys) csv.WriteField(key);
                csv.WriteField(report.Question.Metric.ToString());
                csv.WriteField(report.Question.Charges.ToString());
                csv.WriteField(row.Amount, default);
                csv.WriteField(row.Unit);
                csv.WriteField(row.IsEstimated);
                csv.EndRecord();
            }
        }

        return text.ToString();
    }
}
