using System.Globalization;
using CsvHelper;
using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.Spending.Comparing;

/// <summary>A comparison as CSV: a row for every combination of keys, raw numbers, ISO days with the end exclusive, empty where nothing is known.</summary>
public static class SpendComparisonCsv
{
    /// <summary>Writes a comparison.</summary>
    public static string Write(SpendComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var question = comparison.Now.Question;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteHeader(
            [
                .. question.GroupBy.Select(key => key.Word), "metric", "charges", "from", "to", "amount", "earlierFrom", "earlierTo", "earlierAmount",
                "difference", "differencePercent", "change", "unit", "estimated",
            ]);
            foreach (var row in comparison.Rows)
            {
                foreach (var key in row.Keys) csv.WriteField(key);
                csv.WriteField(question.Metric.ToString());
                csv.WriteField(question.Charges.ToString());
                csv.WriteField(ExactText.Day(comparison.Pair.Now.Start));
                csv.WriteField(ExactText.Day(comparison.Pair.Now.EndExclusive));
                csv.WriteField(row.Now, default);
                csv.WriteField(ExactText.Day(comparison.Pair.Then.Start));
                csv.WriteField(ExactText.Day(comparison.Pair.Then.EndExclusive));
                Write(csv, row.Then);
                Write(csv, row.Change?.Difference);
                Write(csv, SpendComparisonDocumentRow.Percent(row.Change));
                csv.WriteField(row.Change is { } change ? SpendQuestionWords.Of(change.Kind) : "");
                csv.WriteField(row.Unit);
                csv.WriteField(row.IsEstimated);
                csv.EndRecord();
            }
        }

        return text.ToString();
    }

    private static void Write(CsvWriter csv, decimal? value)
    {
        if (value is { } known) csv.WriteField(known, default);
        else csv.WriteField("");
    }
}
