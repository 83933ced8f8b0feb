using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.UnitEconomics;

namespace FinOpsDashboard.Web.Components.UnitEconomics;

/// <summary>A count of the business over its months, ready to show.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="FeatureId">The feature it counts; null for the whole company.</param>
/// <param name="Whom">For whom, in words.</param>
/// <param name="Months">From when to when.</param>
/// <param name="Latest">The count of the last month.</param>
public sealed record CountRow(string Name, string? FeatureId, string Whom, string Months, string Latest)
{
    /// <summary>Tells rows apart.</summary>
    public string Key => $"{Name}/{FeatureId}";

    public static IReadOnlyList<CountRow> Of(IReadOnlyList<BusinessMetric> counts, Func<string, string> nameOf) =>
    [
        .. counts.GroupBy(count => (count.Name, count.FeatureId)).Select(group =>
        {
            var ordered = group.OrderBy(count => count.Month).ToList();
            var (first, last) = (ordered[0], ordered[^1]);
            return new CountRow(
                group.Key.Name,
                group.Key.FeatureId,
                group.Key.FeatureId is { } id ? nameOf(id) : "the whole company",
                first.Month == last.Month ? Format.Month(first.Month) : $"{Format.Month(first.Month)} – {Format.Month(last.Month)}",
                Format.Number(last.Value, 2));
        }),
    ];
}
