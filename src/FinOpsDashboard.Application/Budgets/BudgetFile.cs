using CsvHelper;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Budgets;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>
/// Planned budgets as a CSV file with the header <c>scope,period,amount,name,metric,thresholds</c>. Scope is <c>bill</c>, <c>team:NAME</c> or
/// <c>feature:ID</c>; period <c>2026-10</c>, <c>2026-Q4</c>, <c>2026</c> or <c>2026-monthly</c>; amount US dollars; thresholds percents apart by
/// spaces. The last three columns may be missing.
/// </summary>
public static class BudgetFile
{
    private const int Most = 5_000;
    private static readonly string[] Required = ["scope", "period", "amount"];

    /// <summary>The columns in order.</summary>
    public static readonly IReadOnlyList<string> Columns = [.. Required, "name", "metric", "thresholds"];

    /// <summary>Reads a file.</summary>
    /// <returns>The budgets, or what is wrong with the file, each fault with its line.</returns>
    public static FileReading<BudgetEntry> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.TrimStart('\uFEFF');
        var faults = new List<string>();
        var entries = new List<BudgetEntry>();
        try
        {
            if (CsvFaults.OfWidth(text) is { } tooWide) return FileReading.Of(entries, [tooWide]);
            using var csv = CsvReader.FromText(text, new CsvReaderOptions { TrackLineNumbers = true });
            var headers = csv.Headers.ToArray();
            faults.AddRange(Required.Except(headers).Select(column => $"header: the column \"{column}\" is missing."));
            faults.AddRange(headers.Except(Columns).Select(column => $"header: there is no column \"{column}\". Use {string.Join(", ", Columns)}."));
            faults.AddRange(CsvFaults.OfHeader(headers));
            if (faults.Count > 0) return FileReading.Of(entries, faults);
            while (faults.Count <= FileReading.MostFaults && csv.Read())
            {
                if (entries.Count == Most) return FileReading.Of(entries, [$"The file holds more than {Most} budgets. Give them in several files."]);
                var shape = CsvFaults.OfRow(csv).ToList();
                faults.AddRange(shape);
                if (shape.Count == 0) entries.Add(Entry(headers.ToDictionary(header => header, csv.GetString), $"line {csv.LineNumber}", faults));
            }

            if (entries.Count == 0 && faults.Count == 0) faults.Add("The file has no row below its header.");
        }
        catch (CsvFormatException exception)
        {
            faults.Add(exception.Message);
        }

        return FileReading.Of(entries, faults);
    }

    /// <summary>Reads percents apart by commas or spaces, such as <c>80,95,100</c>, as fractions.</summary>
    /// <returns>The fractions, or what is wrong.</returns>
    public static (IReadOnlyList<decimal> Thresholds, string? Fault) ReadThresholds(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split([',', ' ', ';', '%'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var read = new List<decimal>();
        foreach (var word in words)
        {
            if (!TypedNumber.TryParse(word, out var percent) || decimal.Abs(percent) > 1_000_000) return ([], $"\"{word}\" is no percentage. Write thresholds as 80,95,100.");
            read.Add(percent / 100);
        }

        return (read, null);
    }

    private static BudgetEntry Entry(Dictionary<string, string> row, string place, List<string> faults)
    {
        if (!BudgetScope.TryParse(row["scope"], out var scope)) faults.Add($"{place}: scope \"{row["scope"]}\" is none. {ScopeAdvice}");
        if (!BudgetTerm.TryParse(row["period"], out var term)) faults.Add($"{place}: period \"{row["period"]}\" is none. {TermAdvice}");
        if (!TypedNumber.TryParse(row["amount"], out var amount)) faults.Add($"{place}: amount \"{row["amount"]}\" is no number. Write it as 12000.50.");
        var metric = row.GetValueOrDefault("metric") is { Length: > 0 } word ? MetricOf(word) : SpendMetric.Unblended;
        if (metric is null) faults.Add($"{place}: metric \"{row["metric"]}\" is none. Use {string.Join(", ", BudgetText.Metrics)}.");
        var (thresholds, fault) = ReadThresholds(row.GetValueOrDefault("thresholds", ""));
        if (fault is not null) faults.Add($"{place}: {fault}");
        return new BudgetEntry(scope, term, amount)
        {
            Name = row.GetValueOrDefault("name", ""),
            Metric = metric ?? SpendMetric.Unblended,
            Thresholds = thresholds.Count == 0 ? BudgetThresholds.Standard : thresholds,
        };
    }

    /// <summary>What a scope looks like.</summary>
    public const string ScopeAdvice = "Write bill, team:NAME (the owner of features) or feature:ID.";

    /// <summary>What a period looks like.</summary>
    public const string TermAdvice = "Write 2026-10, 2026-Q4, 2026, or 2026-monthly for each month of the year.";

    private static SpendMetric? MetricOf(string word) =>
        BudgetText.Metrics.FirstOrDefault(known => known.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<SpendMetric>(known, ignoreCase: true) : null;
}
