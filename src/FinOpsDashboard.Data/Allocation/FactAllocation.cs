using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>Divides one fact over features, so that the parts add up to it in every metric.</summary>
internal static class FactAllocation
{
    public static IReadOnlyDictionary<string, StoredMetrics> Allocate(
        SpendFact fact, ChargeIdentity line, Allocator allocator, IReadOnlyList<SpendSplit> shares)
    {
        var result = new Dictionary<string, StoredMetrics>(StringComparer.Ordinal);
        if (!allocator.DependsOnDimension(line))
        {
            result[allocator.FeatureOf(line, null)] = fact.Metrics;
            return result;
        }

        var rest = fact.Metrics;
        foreach (var share in shares.Where(share => share.Value!.Value != SplitCheck.Unsplit))
        {
            rest -= share.Metrics;
            Add(allocator.FeatureOf(line, share.Value!.Value), share.Metrics);
        }

        // Shares may be of facts that were restated since: what they leave open is nobody's yet.
        if (shares.Count == 0 || !rest.IsZero) Add(allocator.FeatureOf(line, null), rest);
        return result;

        void Add(string feature, StoredMetrics metrics) => result[feature] = result.GetValueOrDefault(feature) + metrics;
    }
}
