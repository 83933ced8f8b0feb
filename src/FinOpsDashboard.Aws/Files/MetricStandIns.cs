using Amazon.CostExplorer.Model;
using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Aws.Files;

/// <summary>
/// Lets costs stand in for those that a file was exported without, and says so. A metric that only some rows lack is a fault of the
/// file and is left to the collector to refuse.
/// </summary>
internal static class MetricStandIns
{
    private const string Unblended = "UnblendedCost";
    private const string Quantity = "UsageQuantity";

    /// <summary>What stands in for a metric, the first that the file has.</summary>
    private static readonly (string Metric, string[] By)[] Costs =
    [
        ("AmortizedCost", [Unblended]),
        ("NetUnblendedCost", [Unblended]),
        ("NetAmortizedCost", ["NetUnblendedCost", "AmortizedCost", Unblended]),
    ];

    /// <summary>Fills in what the file lacks.</summary>
    /// <returns>The metrics that it lacks.</returns>
    /// <exception cref="MalformedAnswerException">It lacks the one that nothing stands in for.</exception>
    public static IReadOnlyList<string> FillIn(GetCostAndUsageResponse answer)
    {
        var rows = answer.ResultsByTime!.SelectMany(result => result.Groups ?? []).Select(group => group?.Metrics).OfType<Dictionary<string, MetricValue>>().ToList();
        var present = rows.SelectMany(row => row.Keys).ToHashSet(StringComparer.Ordinal);
        if (rows.Count == 0) return [];
        if (!present.Contains(Unblended))
            throw new MalformedAnswerException($"Metrics: there is no {Unblended}, and nothing stands in for it. Export with --metrics {string.Join(' ', CostTableCollector.MetricNames)}.");
        var missing = CostTableCollector.MetricNames.Where(name => !present.Contains(name)).ToList();
        foreach (var row in rows)
        {
            foreach (var (metric, by) in Costs.Where(cost => missing.Contains(cost.Metric)))
            {
                if (row.GetValueOrDefault(by.First(present.Contains)) is { } value) row[metric] = value;
            }

            if (missing.Contains(Quantity)) row[Quantity] = new MetricValue { Amount = "0", Unit = "N/A" };
        }

        return missing;
    }

    /// <summary>What stands in for what, a sentence for each metric that is missing somewhere.</summary>
    public static IEnumerable<string> NotesOf(IReadOnlyList<CostExplorerFile> files) => CostTableCollector.MetricNames
        .Select(metric => (Metric: metric, Files: files.Where(file => LacksNoticeably(file, metric)).ToList()))
        .Where(missing => missing.Files.Count > 0)
        .Select(missing => Sentence(missing.Metric, missing.Files) + (files.Count == 1 ? "" : $" ({string.Join(", ", missing.Files.Select(file => file.Name))})"));

    /// <summary>Nobody reads quantities by charge type.</summary>
    private static bool LacksNoticeably(CostExplorerFile file, string metric) =>
        file.MissingMetrics.Contains(metric) && !(metric == Quantity && file.Second == CostGrouping.RecordType);

    private static string Sentence(string metric, List<CostExplorerFile> files)
    {
        if (metric == Quantity) return "The file has no UsageQuantity; quantities are 0, so nothing can be said per token.";
        var by = Costs.Single(cost => cost.Metric == metric).By.First(name => !files[0].MissingMetrics.Contains(name));
        return $"The file has no {metric}; {by} stands in.";
    }
}
