using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>A rule in the order of all rules, ready to show.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Name">Who carries what matches.</param>
/// <param name="Address">Where the rule is edited; null for a shared cost.</param>
/// <param name="Conditions">What matches.</param>
/// <param name="Valid">The days on which it holds.</param>
public sealed record RuleRow(int Index, string Name, string? Address, string Conditions, string Valid)
{
    private static readonly string[] Dates = ["validFrom", "validUntil"];

    public static IReadOnlyList<RuleRow> Of(PlanForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var names = form.Names;
        return
        [
            .. form.Rules.Select((rule, index) => new RuleRow(
                index,
                names.NameOf(rule.FeatureId),
                form.Features.Any(feature => feature.Id == rule.FeatureId) ? $"/features/{rule.FeatureId}/edit" : null,
                ConditionsOf(rule),
                ValidOf(rule))),
        ];
    }

    private static string ConditionsOf(AllocationRule rule)
    {
        var conditions = FeatureFile.ConditionsOf(rule).Where(condition => !Dates.Contains(condition.Key))
            .Select(condition => $"{condition.Key} = {(condition.Value.Length == 0 ? "(untagged)" : condition.Value)}").ToList();
        return conditions.Count == 0 ? "everything" : string.Join(", ", conditions);
    }

    private static string ValidOf(AllocationRule rule) => (rule.ValidFrom, rule.ValidUntil) switch
    {
        (null, null) => "always",
        ({ } from, null) => $"from {Format.Day(from)} on",
        (null, { } until) => $"until {Format.Day(until)}",
        ({ } from, { } until) => $"{Format.Day(from)} to {Format.Day(until)}",
    };
}
