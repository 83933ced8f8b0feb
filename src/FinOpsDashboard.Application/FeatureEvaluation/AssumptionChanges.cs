using FinOpsDashboard.Application.Features;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>Changes a part of a workspace's assumptions while others may change another part.</summary>
public static class AssumptionChanges
{
    private const int MostTries = 10;

    /// <summary>Reads the assumptions as they are stored by now, changes them, and stores them if nobody else did in between; else again.</summary>
    /// <param name="store">The store.</param>
    /// <param name="featureId">The feature.</param>
    /// <param name="change">What becomes of the stored assumptions; may be called more than once.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidOperationException">There is no such feature, or others changed the assumptions at each of several tries.</exception>
    public static async Task ChangeAssumptionsAsync(
        this IFeatureStore store, string featureId, Func<WorkspaceAssumptions, WorkspaceAssumptions> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(change);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var stored = await store.GetAssumptionsAsync(featureId, cancellationToken).ConfigureAwait(false);
            var changed = change(WorkspaceAssumptions.FromJson(stored)).ToJson();
            if (stored == changed || await store.ReplaceAssumptionsAsync(featureId, stored, changed, cancellationToken).ConfigureAwait(false))
                return;
        }

        throw new InvalidOperationException($"The assumptions of {featureId} were not stored: the feature was removed, or others kept changing them.");
    }
}
