using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Comparing;

namespace FinOpsDashboard.Cli.Commands;

/// <summary>A comparison as a command prints it: one row for each combination of keys.</summary>
internal static class SpendComparisonResult
{
    /// <summary>Stands for what is not known.</summary>
    private const string Unknown = "unknown";

    public static CommandResult Of(ComparedWith with, ComparedSpend compared)
    {
        var keys = compared.Report.Question.GroupBy.Select(key => key.Word).ToList();
        var comparison = compared.Comparison;
        var table = new ResultTable(
            [
                .. keys.Select(key => new ResultColumn(key)), ResultColumn.Number("amount"), ResultColumn.Number("earlier"),
                ResultColumn.Number("difference"), ResultColumn.Number("percent"), new("change"), new("unit"), new("estimated"),
            ],
            [.. (comparison?.Rows ?? []).Select(row => (IReadOnlyList<string>)[.. row.Keys, .. Cells(row.Now, row.Then, row.Change), row.Unit, row.IsEstimated ? "true" : "false"])])
        {
            Totals = comparison is null || keys.Count == 0 ? [] : TotalsOf(keys.Count, comparison),
        };
        return new CommandResult(SpendDocument.Of(with, compared), table);
    }

    private static IReadOnlyList<string> TotalsOf(int keys, SpendComparison comparison)
    {
        var mixes = comparison.Now.MixesUnits || comparison.Then.MixesUnits;
        return
        [
            "Total", .. Enumerable.Repeat("", keys - 1), .. Cells(comparison.Now.Total, comparison.ThenTotal, comparison.Change),
            mixes ? SpendReportRow.MixedUnits : "", "",
        ];
    }

    private static IEnumerable<string> Cells(decimal now, decimal? then, AmountChange? change) =>
    [
        Text.Exact(now),
        then is { } earlier ? Text.Exact(earlier) : Unknown,
        change is { } known ? Text.Exact(known.Difference) : Unknown,
        change is null ? Unknown : change.Value.Relative is { } relative ? Text.Rounded(relative * 100, 2) : "",
        change is { } kind ? SpendQuestionWords.Of(kind.Kind) : Unknown,
    ];
}
