using System.Globalization;
using System.Text.Json.Nodes;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>Answers the operations other than GetCostAndUsage from the ledger.</summary>
internal sealed class LedgerAnswers(CostLedger ledger, PageTokens pages, Func<DateOnly> today)
{
    private const int DaysOfHistoryForForecast = 30;

    public JsonObject DimensionValues(JsonObject request)
    {
        var dimension = (string?)request["Dimension"] ?? "";
        var values = ItemsOf(request)
            .Select(item => item.ValueOf(dimension) ?? throw StandInException.Validation($"Dimension {dimension} is not in the ledger."));
        var (page, nextToken) = pages.PageOf(Found(values, request), "GetDimensionValues", request);
        return Listing("DimensionValues", [.. page.Select(value => (JsonNode)Described(dimension, value))], request, values, nextToken);
    }

    public JsonObject Tags(JsonObject request)
    {
        var key = (string?)request["TagKey"];
        var values = ItemsOf(request).SelectMany(item => key is null ? item.Tags.Keys : [item.Tags.GetValueOrDefault(key, "")]);
        var (page, nextToken) = pages.PageOf(Found(values, request), "GetTags", request);
        return Listing("Tags", [.. page.Select(value => (JsonNode)value)], request, values, nextToken);
    }

    public JsonObject CostCategories(JsonObject request)
    {
        var name = (string?)request["CostCategoryName"];
        var values = ItemsOf(request).SelectMany(item => name is null ? item.CostCategories.Keys : [item.CostCategories.GetValueOrDefault(name, "")]);
        var (page, nextToken) = pages.PageOf(Found(values, request), "GetCostCategories", request);
        JsonNode[] nodes = [.. page.Select(value => (JsonNode)value)];
        var answer = Listing(name is null ? "CostCategoryNames" : "CostCategoryValues", nodes, request, values, nextToken);
        answer.TryAdd("CostCategoryNames", new JsonArray());
        return answer;
    }

    public JsonObject CostAllocationTags(JsonObject request)
    {
        var status = (string?)request["Status"];
        var type = (string?)request["Type"];
        var wanted = request["TagKeys"] is JsonArray keys ? keys.Select(key => (string)key!).ToHashSet() : null;
        var all = ledger.AllocationTags
            .Where(tag => (status ?? StatusOf(tag)) == StatusOf(tag) && (type ?? TypeOf(tag)) == TypeOf(tag))
            .Where(tag => wanted is null || wanted.Contains(tag.Key))
            .ToList();
        var (page, nextToken) = pages.PageOf(all, "ListCostAllocationTags", request, "NextToken");
        var answer = new JsonObject
        {
            ["CostAllocationTags"] = new JsonArray([.. page.Select(tag => new JsonObject
            {
                ["TagKey"] = tag.Key,
                ["Type"] = TypeOf(tag),
                ["Status"] = StatusOf(tag),
                ["LastUpdatedDate"] = "2026-01-15T00:00:00Z",
            })]),
        };
        if (nextToken is not null) answer["NextToken"] = nextToken;
        return answer;
    }

    /// <summary>The mean of the last thirty days, the same for every day to come, with ten percent to either side.</summary>
    public JsonObject CostForecast(JsonObject request)
    {
        var period = RequestedPeriod.OfFuture(request, today());
        var metric = CostAndUsageAnswer.MetricNamed((string?)request["Metric"] ?? "");
        var matches = LedgerFilter.Of(request);
        var from = today().AddDays(-DaysOfHistoryForForecast);
        var history = ledger.Items.Where(item => item.Day >= from && item.Day < today() && matches(item)).ToList();
        if (history.Count == 0)
            throw new StandInException(400, "DataUnavailableException", "Insufficient amount of historical data to generate forecast.");
        var perDay = history.Sum(item => item.AmountOf(metric)) / DaysOfHistoryForForecast;

        var periods = period.SplitBy((string?)request["Granularity"]).ToList();
        return new JsonObject
        {
            ["Total"] = new JsonObject { ["Amount"] = TextOf(perDay * DaysOf(period)), ["Unit"] = "USD" },
            ["ForecastResultsByTime"] = new JsonArray([.. periods.Select(part => new JsonObject
            {
                ["TimePeriod"] = part.ToJson(),
                ["MeanValue"] = TextOf(perDay * DaysOf(part)),
                ["PredictionIntervalLowerBound"] = TextOf(perDay * DaysOf(part) * 0.9m),
                ["PredictionIntervalUpperBound"] = TextOf(perDay * DaysOf(part) * 1.1m),
            })]),
        };
    }

    private static int DaysOf(RequestedPeriod period) => period.EndExclusive.DayNumber - period.Start.DayNumber;

    private static string StatusOf(AllocationTag tag) => tag.IsActive ? "Active" : "Inactive";

    private static string TypeOf(AllocationTag tag) => tag.IsUserDefined ? "UserDefined" : "AWSGenerated";

    private static string TextOf(decimal amount) => decimal.Round(amount, 10).ToString("0.##########", CultureInfo.InvariantCulture);

    private static List<string> Found(IEnumerable<string> values, JsonObject request)
    {
        var search = (string?)request["SearchString"] ?? "";
        return [.. values.Distinct().Where(value => value.Contains(search, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
    }

    private static JsonObject Listing(
        string name, JsonNode[] page, JsonObject request, IEnumerable<string> all, string? nextToken)
    {
        var answer = new JsonObject
        {
            [name] = new JsonArray(page),
            ["ReturnSize"] = page.Length,
            ["TotalSize"] = Found(all, request).Count,
        };
        if (nextToken is not null) answer["NextPageToken"] = nextToken;
        return answer;
    }

    private List<LedgerItem> ItemsOf(JsonObject request)
    {
        var period = RequestedPeriod.OfHistory(request, today());
        var matches = LedgerFilter.Of(request);
        return [.. ledger.Items.Where(item => period.Contains(item.Day) && matches(item))];
    }

    private JsonObject Described(string dimension, string value)
    {
        var attributes = new JsonObject();
        if (dimension == "LINKED_ACCOUNT" && ledger.AccountNames.TryGetValue(value, out var name)) attributes["description"] = name;
        return new JsonObject { ["Value"] = value, ["Attributes"] = attributes };
    }
}
