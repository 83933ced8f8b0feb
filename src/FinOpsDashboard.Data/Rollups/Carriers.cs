using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Rollups;

/// <summary>The ids under which features carry spend.</summary>
internal static class Carriers
{
    /// <summary>The ids of all features that are named, those added that are new.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> GetOrAddAsync(
        FinOpsDbContext context, IEnumerable<string> featureIds, CancellationToken cancellationToken)
    {
        var known = await context.Carriers.ToDictionaryAsync(carrier => carrier.FeatureId, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        foreach (var id in featureIds.Distinct(StringComparer.Ordinal).Where(id => !known.ContainsKey(id)).ToList())
        {
            var added = new Carrier { FeatureId = id };
            context.Carriers.Add(added);
            known.Add(id, added);
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return known.ToDictionary(carrier => carrier.Key, carrier => carrier.Value.Id, StringComparer.Ordinal);
    }
}
