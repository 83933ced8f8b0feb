using System.Globalization;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>What one plan changes over another.</summary>
public static class PlanChanges
{
    /// <summary>Whether two plans divide every bill alike and name it alike.</summary>
    public static bool AreSame(AllocationPlan before, AllocationPlan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.Rules.SequenceEqual(after.Rules)
            && ShareAlike(before, after);
    }

    /// <summary>Whether two plans divide the same shared costs alike.</summary>
    public static bool ShareAlike(AllocationPlan before, AllocationPlan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.SharedCosts.Count == after.SharedCosts.Count && before.SharedCosts.Zip(after.SharedCosts).All(pair => AreSame(pair.First, pair.Second));
    }

    /// <summary>In a sentence: rules added, removed and moved by who carries, shared costs, and how far back.</summary>
    public static string Summary(AllocationPlan before, AllocationPlan after, BillingMonth? applyFrom, CarrierNames names)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(names);
        var added = Less(after.Rules, before.Rules);
        var removed = Less(before.Rules, after.Rules);
        var parts = new List<string>();
        if (Told("added", added) is { } gained) parts.Add(gained);
        if (Told("removed", removed) is { } lost) parts.Add(lost);
        if (added.Count == 0 && removed.Count == 0 && !before.Rules.SequenceEqual(after.Rules)) parts.Add("order of rules changed");
        parts.AddRange(after.SharedCosts.Where(cost => before.SharedCosts.All(known => known.Id != cost.Id)).Select(cost => $"shared cost {cost.Name} added"));
        parts.AddRange(before.SharedCosts.Where(cost => after.SharedCosts.All(known => known.Id != cost.Id)).Select(cost => $"shared cost {cost.Name} removed"));
        parts.AddRange(after.SharedCosts.Where(cost => before.SharedCosts.FirstOrDefault(known => known.Id == cost.Id) is { } known && !AreSame(known, cost))
            .Select(cost => $"shared cost {cost.Name} changed"));
        if (parts.Count == 0) parts.Add("rules unchanged");
        if (applyFrom is { } month) parts.Add($"closed months from {Format.Month(month)} on allocated anew");
        var text = string.Join("; ", parts);
        return char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..] + ".";

        string? Told(string verb, List<AllocationRule> rules) => rules.Count == 0
            ? null
            : string.Join(", ", rules.GroupBy(rule => rule.FeatureId).Select(group => $"{(group.Count() == 1 ? "rule" : $"{group.Count()} rules")} of {names.NameOf(group.Key)} {verb}"));
    }

    private static bool AreSame(SharedCost before, SharedCost after) =>
        before with { Receivers = [] } == after with { Receivers = [] } && before.Receivers.SequenceEqual(after.Receivers);

    /// <summary>The rules of the first list that the second lacks, each as often as it is there.</summary>
    private static List<AllocationRule> Less(IReadOnlyList<AllocationRule> from, IReadOnlyList<AllocationRule> less)
    {
        var rest = from.ToList();
        foreach (var rule in less) rest.Remove(rule);
        return rest;
    }
}
