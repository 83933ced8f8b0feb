using System.Text.Json;
using System.Text.Json.Serialization;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>
/// A plan of allocation as JSON: <c>{ "rules": [ { "carries": "search", "model": "Nova Pro", "validFrom": "2026-09-01" } ], "sharedCosts":
/// [ { "id": "guardrails", "name": "Guardrails", "method": "tokens" } ] }</c>. It is the whole plan: what it does not name is taken out.
/// </summary>
public static class PlanFile
{
    private const string Carries = "carries";
    private const int MostRules = 10_000;
    private const int MostSharedCosts = 1_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
    };

    /// <summary>Reads a plan.</summary>
    public static PlanReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var entry = JsonSerializer.Deserialize<Entry>(text.TrimStart('\uFEFF'), Options);
            return entry is null ? Refused("The document is null. A plan is an object with rules and sharedCosts.") : Read(entry);
        }
        catch (JsonException exception)
        {
            return Refused(JsonList.FaultOf(exception));
        }
    }

    /// <summary>A rule as conditions by word, after who carries what matches.</summary>
    public static IReadOnlyDictionary<string, string> WordsOf(AllocationRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { [Carries] = rule.FeatureId };
        foreach (var (word, value) in FeatureFile.ConditionsOf(rule)) words[word] = value;
        return words;
    }

    private static PlanReading Read(Entry entry)
    {
        if (entry.Rules?.Count > MostRules || entry.SharedCosts?.Count > MostSharedCosts)
            return Refused($"A plan holds at most {MostRules} rules and {MostSharedCosts} shared costs.");
        var faults = new List<string>();
        var rules = (entry.Rules ?? []).Select((rule, index) => RuleOf(rule, $"rules[{index}]", faults)).OfType<AllocationRule>().ToList();
        var costs = (entry.SharedCosts ?? []).Select((cost, index) => CostOf(cost, $"sharedCosts[{index}]", faults)).OfType<SharedCost>().ToList();
        return faults.Count > 0 ? new PlanReading(null, [], [], FileReading.Listed(faults)) : new PlanReading(entry.Number, rules, costs, []);
    }

    private static AllocationRule? RuleOf(Dictionary<string, string?>? rule, string place, List<string> faults)
    {
        if (rule is null || rule.Values.Any(value => value is null))
        {
            faults.Add($"{place}: holds null. Leave out a condition that holds for everything.");
            return null;
        }

        if (rule.GetValueOrDefault(Carries) is not { Length: > 0 } carrier)
        {
            faults.Add($"{place}: \"{Carries}\" is missing: the feature, or shared:ID of a shared cost, that carries what matches.");
            return null;
        }

        return FeatureFile.Rule(
            carrier, rule.Where(condition => condition.Key != Carries).ToDictionary(condition => condition.Key, condition => condition.Value!), place, faults);
    }

    private static SharedCost? CostOf(PlanSharedCost? cost, string place, List<string> faults)
    {
        if (cost?.Id is null || cost.Name is null || cost.Features?.Any(receiver => receiver?.Feature is null) == true)
        {
            faults.Add($"{place}: a shared cost has an id and a name, and features have ids.");
            return null;
        }

        if (!SplitMethods.TryParse(cost.Method, out var method))
        {
            faults.Add($"{place}.method: \"{cost.Method}\" is no method. Use {string.Join(", ", SplitMethods.All)}.");
            return null;
        }

        return new SharedCost
        {
            Id = cost.Id,
            Name = cost.Name,
            Method = method,
            Receivers = [.. (cost.Features ?? []).Select(receiver => new SharedCostReceiver(receiver.Feature, receiver.Percent))],
            OwnerId = cost.Owner,
            InputTokensPerUnitMinute = cost.InputTokensPerUnitMinute,
            OutputTokensPerUnitMinute = cost.OutputTokensPerUnitMinute,
        };
    }

    private static PlanReading Refused(string fault) => new(null, [], [], [fault]);

    private sealed record Entry(
        IReadOnlyList<Dictionary<string, string?>?>? Rules = null,
        IReadOnlyList<PlanSharedCost?>? SharedCosts = null,
        int? Number = null,
        string? At = null,
        string? By = null,
        string? Reason = null,
        string? Summary = null);
}
