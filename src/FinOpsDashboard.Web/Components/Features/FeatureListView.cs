using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>The list of features, ready to show; its rows add up to the bill.</summary>
public sealed record FeatureListView(
    IReadOnlyList<FeatureListRow> Rows, int FeatureCount, BillingMonth LastMonth, Usd Total, decimal? DirectShare, DateTimeOffset? AsOf)
{
    public static FeatureListView Of(OverviewView overview, IReadOnlyList<Feature> features)
    {
        ArgumentNullException.ThrowIfNull(overview);
        ArgumentNullException.ThrowIfNull(features);
        var known = features.Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        var moves = overview.Moves().ToDictionary(move => move.Carrier.Id, StringComparer.Ordinal);
        List<FeatureListRow> rows =
        [
            .. features.Select(feature => Row(feature.Id, feature.Name, feature.Owner, string.Join("; ", feature.Rules.Select(RuleText.Of)), isFeature: true)),
            .. overview.Carriers.Where(carrier => !known.Contains(carrier.Id)).Select(carrier => Row(carrier.Id, carrier.Name, "", "", isFeature: false)),
        ];
        return new FeatureListView(
            rows, features.Count, overview.LastMonth, overview.TotalOf(overview.LastMonth), overview.DirectShare(overview.LastMonth), overview.AsOf);

        FeatureListRow Row(string id, string name, string owner, string rules, bool isFeature)
        {
            var move = moves.GetValueOrDefault(id);
            var change = move?.RelativeChange is { } relative ? Format.Change(relative) : move is null ? "" : "new";
            var tone = move?.Change.Amount switch { > 0 => "bad", < 0 => "good", _ => "" };
            return new FeatureListRow(id, name, owner, rules, move?.After ?? Usd.Zero, change, tone, isFeature);
        }
    }
}

/// <summary>One row of the list.</summary>
public sealed record FeatureListRow(string Id, string Name, string Owner, string Rules, Usd Cost, string Change, string Tone, bool IsFeature);

/// <summary>A rule in short.</summary>
internal static class RuleText
{
    public static string Of(AllocationRule rule)
    {
        var conditions = FeatureFile.ConditionsOf(rule);
        return conditions.Count == 0 ? "everything" : string.Join(", ", conditions.Select(condition => $"{condition.Key} = {(condition.Value.Length == 0 ? "(untagged)" : condition.Value)}"));
    }
}
