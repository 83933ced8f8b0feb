using System.Text.Json.Nodes;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>One GroupBy entry: how the key of a line reads.</summary>
internal sealed record LedgerGrouping(string Type, string Key)
{
    public static IReadOnlyList<LedgerGrouping> AllOf(JsonObject request)
    {
        var entries = request["GroupBy"] as JsonArray ?? [];
        if (entries.Count > 2) throw StandInException.Validation("The maximum number of groups is 2.");
        return [.. entries.Select(entry => new LedgerGrouping((string?)entry![nameof(Type)] ?? "", (string?)entry[nameof(Key)] ?? ""))];
    }

    /// <summary>Tags and cost categories come as <c>Key$Value</c>, with nothing after the sign where there is no value.</summary>
    public string KeyOf(LedgerItem item) => Type switch
    {
        "DIMENSION" => item.ValueOf(Key) ?? throw StandInException.Validation("Group Definition dimension is invalid."),
        "TAG" => $"{Key}${item.Tags.GetValueOrDefault(Key, "")}",
        "COST_CATEGORY" => $"{Key}${item.CostCategories.GetValueOrDefault(Key, "")}",
        _ => throw StandInException.Validation("Group Definition type is invalid."),
    };

    public JsonObject ToJson() => new() { [nameof(Type)] = Type, [nameof(Key)] = Key };
}
