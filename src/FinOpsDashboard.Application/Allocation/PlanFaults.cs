using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>What is wrong with a plan of allocation, one sentence each, with what to do.</summary>
internal static class PlanFaults
{
    private const int LongestText = 1_000;
    private const decimal WholePercent = 100m;

    /// <summary>Everything that is wrong with a plan.</summary>
    /// <param name="rules">The rules in their order.</param>
    /// <param name="shared">The shared costs.</param>
    /// <param name="featureIds">The features there are.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<AllocationRule> rules, IReadOnlyList<SharedCost> shared, IReadOnlySet<string> featureIds)
    {
        var dimensions = rules.Select(rule => rule.Dimension?.Dimension).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var carriers = shared.Where(cost => cost.Id != SharedCost.UnallocatedId).Select(cost => cost.CarrierId).Concat(featureIds).ToHashSet(StringComparer.Ordinal);
        var faults = new List<string>();
        if (dimensions.Count > 1) faults.Add(Allocator.MoreThanOneDimension(dimensions));
        faults.AddRange(rules.SelectMany(OfRule));
        faults.AddRange(rules.Select(rule => rule.FeatureId).Distinct(StringComparer.Ordinal).Where(id => !carriers.Contains(id))
            .Select(id => $"{Short(id)}: a rule gives spend to it, and there is no such feature or shared cost. Create it first, or name another."));
        faults.AddRange(shared.GroupBy(cost => cost.Id, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"{Short(group.Key)}: the shared cost is there {group.Count()} times."));
        faults.AddRange(shared.SelectMany(cost => OfCost(cost, featureIds).Select(fault => $"Shared cost {Short(cost.Id)}: {fault}")));
        return faults;
    }

    /// <summary>What is wrong with a rule by itself.</summary>
    public static IEnumerable<string> OfRule(AllocationRule rule)
    {
        if (rule.ValidUntil < rule.ValidFrom)
            yield return $"{Short(rule.FeatureId)}: a rule is valid until {rule.ValidUntil:yyyy-MM-dd}, before it begins on {rule.ValidFrom:yyyy-MM-dd}.";
        if (rule.ValidFrom is { } from && !IsPossible(from) || rule.ValidUntil is { } until && !IsPossible(until))
            yield return $"{Short(rule.FeatureId)}: the days of a rule lie between 2000 and 2999. Leave one out for a rule without a beginning or an end.";
        if (FeatureFile.ConditionsOf(rule).Any(condition => condition.Key.Contains('\0', StringComparison.Ordinal) || condition.Value.Contains('\0', StringComparison.Ordinal)))
            yield return $"{Short(rule.FeatureId)}: a condition holds the character NUL, which cannot be stored.";
        if (FeatureFile.ConditionsOf(rule).Values.Any(text => text.Length > LongestText))
            yield return $"{Short(rule.FeatureId)}: a condition has at most {LongestText} characters.";
    }

    private static IEnumerable<string> OfCost(SharedCost cost, IReadOnlySet<string> featureIds)
    {
        if (!ReadableId.IsOne(cost.Id)) yield return "an id is 1 to 64 lower-case letters, digits and hyphens, such as guardrails.";
        if (string.IsNullOrWhiteSpace(cost.Name) || cost.Name.Length > 100) yield return "a name has 1 to 100 characters.";
        if (cost.Name.Contains('\0', StringComparison.Ordinal)) yield return "the name holds the character NUL, which cannot be stored.";
        foreach (var id in cost.Receivers.Select(receiver => receiver.FeatureId).Append(cost.OwnerId).OfType<string>().Distinct().Where(id => !featureIds.Contains(id)))
            yield return $"there is no feature {Short(id)}. Create it first, or take it out.";
        foreach (var group in cost.Receivers.GroupBy(receiver => receiver.FeatureId, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return $"the feature {Short(group.Key)} shares it {group.Count()} times.";
        foreach (var fault in cost.Method switch
        {
            SplitMethod.FixedShares => OfFixedShares(cost),
            SplitMethod.UsedCapacity => OfUsedCapacity(cost),
            _ => OfOthers(cost),
        })
            yield return fault;
    }

    private static IEnumerable<string> OfFixedShares(SharedCost cost)
    {
        if (cost.OwnerId is not null) yield return "an owner is named for used capacity alone.";
        if (cost.Receivers.Any(receiver => receiver.Percent is null or <= 0m or > WholePercent))
            yield return "with fixed shares every feature has a percentage above 0 and up to 100.";
        else if (cost.Receivers.Sum(receiver => receiver.Percent!.Value) is var sum && sum != WholePercent)
            yield return $"the shares add up to {sum} %, and have to be 100 % together.";
    }

    private static IEnumerable<string> OfUsedCapacity(SharedCost cost)
    {
        if (cost.Id == SharedCost.UnallocatedId) yield return "unallocated spend is not capacity alone: divide it by tokens, direct cost, evenly or by fixed shares.";
        if (cost.OwnerId is null) yield return "name the feature that bought the capacity: what stands idle is its own.";
        if (cost.Receivers.Count == 0) yield return "name the features that run on the capacity.";
        if (cost.Receivers.Any(receiver => receiver.Percent is not null)) yield return "percentages go with fixed shares alone.";
        if (cost.InputTokensPerUnitMinute is <= 0m or > 1e12m || cost.OutputTokensPerUnitMinute is <= 0m or > 1e12m)
            yield return "what a model unit delivers is above 0 tokens a minute; leave it out where it is not known.";
    }

    private static IEnumerable<string> OfOthers(SharedCost cost)
    {
        if (cost.OwnerId is not null || cost.InputTokensPerUnitMinute is not null || cost.OutputTokensPerUnitMinute is not null)
            yield return "an owner and what a model unit delivers go with used capacity alone.";
        if (cost.Receivers.Any(receiver => receiver.Percent is not null)) yield return "percentages go with fixed shares alone.";
    }

    private static bool IsPossible(DateOnly day) => day.Year is >= 2000 and <= 2999;

    private static string Short(string text) => text.Length > 70 ? $"\"{text[..70]}…\"" : text;
}
