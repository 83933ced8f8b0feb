using System.Globalization;
using System.Text.Json.Nodes;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>Answers GetCostAndUsage from the ledger.</summary>
internal sealed class CostAndUsageAnswer(CostLedger ledger, PageTokens pages, StandInBehaviour behaviour, Func<DateOnly> today)
{
    private static readonly string[] Metrics =
    [
        "AmortizedCost", "BlendedCost", "NetAmortizedCost", "NetUnblendedCost", "NormalizedUsageAmount", "UnblendedCost", "UsageQuantity",
    ];

    /// <summary>The metric by its name, also as forecasts spell it.</summary>
    public static string MetricNamed(string name) =>
        Metrics.FirstOrDefault(metric => string.Equals(metric, name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
        ?? throw StandInException.Validation($"Metric {name} is not known.");

    public JsonObject To(JsonObject request)
    {
        if ((string?)request["Granularity"] == "HOURLY" && behaviour.HourlyRefusal is { } refusal) throw StandInException.Validation(refusal);
        var period = RequestedPeriod.OfHistory(request, today());
        var groupings = LedgerGrouping.AllOf(request);
        if (request["Metrics"] is not JsonArray { Count: > 0 } names) throw StandInException.Validation("Metrics must not be empty.");
        var metrics = names.Select(name => MetricNamed((string)name!)).ToList();
        var matches = LedgerFilter.Of(request);

        var entries = period.SplitBy((string?)request["Granularity"])
            .SelectMany(part => EntriesOf(part, [.. ledger.Items.Where(item => part.Contains(item) && matches(item))], groupings))
            .ToList();
        var (page, nextToken) = pages.PageOf(entries, "GetCostAndUsage", request);

        var answer = new JsonObject
        {
            ["ResultsByTime"] = new JsonArray([.. page.GroupBy(entry => entry.Period).Select(part => ResultOf(part.Key, [.. part], metrics))]),
            ["DimensionValueAttributes"] = new JsonArray([.. AccountsOn(page, groupings)]),
        };
        if (groupings.Count > 0) answer["GroupDefinitions"] = new JsonArray([.. groupings.Select(grouping => grouping.ToJson())]);
        if (nextToken is not null) answer["NextPageToken"] = nextToken;
        return answer;
    }

    /// <summary>One entry for each group; one without keys for a period that has no group or was not asked to be grouped.</summary>
    private static IEnumerable<Entry> EntriesOf(RequestedPeriod period, List<LedgerItem> items, IReadOnlyList<LedgerGrouping> groupings)
    {
        if (groupings.Count == 0 || items.Count == 0) return [new Entry(period, null, items)];
        return items
            .GroupBy(item => string.Join('\n', groupings.Select(grouping => grouping.KeyOf(item))))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Entry(period, [.. groupings.Select(grouping => grouping.KeyOf(group.First()))], [.. group]));
    }

    private static JsonObject AmountsOf(IReadOnlyList<LedgerItem> items, IEnumerable<string> metrics)
    {
        var amounts = new JsonObject();
        foreach (var metric in metrics)
        {
            amounts[metric] = new JsonObject
            {
                ["Amount"] = items.Sum(item => item.AmountOf(metric)).ToString("0.############################", CultureInfo.InvariantCulture),
                ["Unit"] = UnitOf(items, metric),
            };
        }

        return amounts;
    }

    private static string UnitOf(IReadOnlyList<LedgerItem> items, string metric)
    {
        if (metric is not ("UsageQuantity" or "NormalizedUsageAmount")) return "USD";
        var units = items.Select(item => item.UsageUnit).Distinct().ToList();
        return units.Count == 1 ? units[0] : "N/A";
    }

    private JsonObject ResultOf(RequestedPeriod period, Entry[] entries, IReadOnlyList<string> metrics)
    {
        var groups = entries.Where(entry => entry.Keys is not null).ToArray();
        if (behaviour.ShuffleGroupsSeed is { } seed) new Random(seed).Shuffle(groups);
        var result = new JsonObject
        {
            ["TimePeriod"] = period.ToJson(),
            ["Groups"] = new JsonArray([.. groups.Select(entry => new JsonObject
            {
                ["Keys"] = new JsonArray([.. entry.Keys!.Select(key => (JsonNode)key)]),
                ["Metrics"] = AmountsOf(entry.Items, metrics),
            })]),
            ["Estimated"] = ledger.IsEstimated(period.Start, period.EndExclusive),
        };
        if (!behaviour.OmitTotal) result["Total"] = groups.Length > 0 ? [] : AmountsOf(entries[0].Items, metrics);
        return result;
    }

    private IEnumerable<JsonObject> AccountsOn(IReadOnlyList<Entry> page, IReadOnlyList<LedgerGrouping> groupings)
    {
        if (!groupings.Any(grouping => grouping is { Type: "DIMENSION", Key: "LINKED_ACCOUNT" })) return [];
        return page
            .Where(entry => entry.Keys is not null)
            .Select(entry => entry.Items[0].Account)
            .Distinct()
            .Where(ledger.AccountNames.ContainsKey)
            .Select(account => new JsonObject
            {
                ["Value"] = account,
                ["Attributes"] = new JsonObject { ["description"] = ledger.AccountNames[account] },
            });
    }

    private sealed record Entry(RequestedPeriod Period, IReadOnlyList<string>? Keys, IReadOnlyList<LedgerItem> Items);
}
