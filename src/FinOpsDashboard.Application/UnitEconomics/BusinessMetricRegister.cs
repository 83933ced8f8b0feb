using FinOpsDashboard.Application.Features;

namespace FinOpsDashboard.Application.UnitEconomics;

/// <summary>Checks and stores counts of the business; pages and commands come through here.</summary>
public sealed class BusinessMetricRegister(IBusinessMetrics metrics, IFeatureStore features)
{
    private const int LongestName = 60;
    private const decimal Most = 1e15m;

    /// <summary>Stores counts when nothing is wrong with them.</summary>
    /// <returns>What is wrong, one sentence each; empty when they were stored.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(IReadOnlyList<BusinessMetric> counts, string changedBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var known = (await features.GetAllAsync(cancellationToken).ConfigureAwait(false)).Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        var faults = counts.SelectMany(FaultsOf).ToList();
        faults.AddRange(counts.Select(count => count.FeatureId).OfType<string>().Distinct(StringComparer.Ordinal).Where(id => !known.Contains(id))
            .Select(id => $"{(id.Length > 70 ? $"\"{id[..70]}…\"" : id)}: there is no such feature. Create it first; its id is in the features list."));
        faults.AddRange(counts.GroupBy(count => (count.FeatureId, count.Name, count.Month)).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key.Name}, {group.Key.FeatureId ?? "whole company"}, {group.Key.Month}: the month is there {group.Count()} times."));
        if (faults.Count == 0) await metrics.SaveAsync(counts, changedBy, cancellationToken).ConfigureAwait(false);
        return FileReading.Listed(faults);
    }

    /// <summary>Removes every month of a count.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RemoveAsync(string? featureId, string name, CancellationToken cancellationToken) => metrics.RemoveAsync(featureId, name, cancellationToken);

    private static IEnumerable<string> FaultsOf(BusinessMetric count)
    {
        if (count.Name.Length is 0 or > LongestName || count.Name.Any(char.IsControl))
            yield return $"A metric has a name of 1 to {LongestName} characters on one line, such as invoice.";
        if (count.Value is < 0m or > Most) yield return $"{count.Name}, {count.Month}: a count is 0 to 1,000,000,000,000,000.";
    }
}
