using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Features;

/// <summary>Checks and stores features and volumes; pages and commands come through here.</summary>
public sealed class FeatureRegister(IFeatureStore store, IAllocationPlans plans)
{
    private const int MaximumTextLength = 2_000;

    /// <summary>Stores features when nothing is wrong with them, and allocates anew by their rules.</summary>
    /// <returns>What is wrong, one sentence each; empty when they were stored.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(IReadOnlyList<Feature> features, AllocationChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var faults = (await FaultsOfAsync(features, cancellationToken).ConfigureAwait(false)).ToList();
        if (AllocationRegister.FaultOf(change) is { } fault) faults.Add(fault);
        if (faults.Count == 0 && features.Count > 0) await store.SaveAsync(features, change, cancellationToken).ConfigureAwait(false);
        return faults;
    }

    /// <summary>Removes a feature. One that shares a cost is not removed: the cost would be divided otherwise than agreed.</summary>
    /// <returns>What is wrong, one sentence each; empty when it was removed.</returns>
    public async Task<IReadOnlyList<string>> RemoveAsync(string featureId, AllocationChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var current = await plans.GetCurrentAsync(cancellationToken).ConfigureAwait(false);
        var sharing = current.Plan.SharedCosts
            .Where(cost => cost.OwnerId == featureId || cost.Receivers.Any(receiver => receiver.FeatureId == featureId)).Select(cost => cost.Name).ToList();
        if (sharing.Count > 0)
            return [$"{featureId}: it takes part in the shared cost {string.Join(" and ", sharing)}. Take it out there first, under Allocation."];
        return await store.RemoveAsync(featureId, change, cancellationToken).ConfigureAwait(false) ? [] : [$"{featureId}: there is no such feature."];
    }

    /// <summary>The current plan with the rules of some features.</summary>
    public async Task<AllocationPlan> PlanWithAsync(IReadOnlyList<Feature> features, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(features);
        var current = await plans.GetCurrentAsync(cancellationToken).ConfigureAwait(false);
        return current.Plan.WithRulesOf(features.Select(feature => (feature.Id, feature.Rules)));
    }

    /// <summary>What is wrong with features, one sentence each; empty when nothing is.</summary>
    public async Task<IReadOnlyList<string>> FaultsOfAsync(IReadOnlyList<Feature> features, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(features);
        var faults = features.SelectMany(FaultsOf).ToList();
        faults.AddRange(features.GroupBy(feature => feature.Id, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: the feature is there {group.Count()} times."));
        var ids = features.Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        var others = (await plans.GetCurrentAsync(cancellationToken).ConfigureAwait(false)).Plan.Rules;
        var dimensions = others.Where(rule => !ids.Contains(rule.FeatureId)).Concat(features.SelectMany(feature => feature.Rules))
            .Select(rule => rule.Dimension?.Dimension).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (dimensions.Count > 1) faults.Add(Allocator.MoreThanOneDimension(dimensions));
        return FileReading.Listed(faults);
    }

    /// <summary>Stores volumes when nothing is wrong with them.</summary>
    /// <returns>What is wrong, one sentence each; empty when they were stored.</returns>
    public async Task<IReadOnlyList<string>> SaveVolumesAsync(
        IReadOnlyList<FeatureVolume> volumes, string changedBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(volumes);
        var known = (await store.GetAllAsync(cancellationToken).ConfigureAwait(false)).Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        var faults = volumes.SelectMany(FaultsOf).ToList();
        faults.AddRange(volumes.Select(volume => volume.FeatureId).Distinct().Where(id => !known.Contains(id))
            .Select(id => $"{(id.Length > 70 ? Quote(id) : id)}: there is no such feature. Create it first; its id is in the features list."));
        faults.AddRange(volumes.GroupBy(volume => (volume.FeatureId, volume.Month)).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key.FeatureId}, {group.Key.Month}: the month is there {group.Count()} times."));
        if (faults.Count == 0) await store.SaveVolumesAsync(volumes, changedBy, cancellationToken).ConfigureAwait(false);
        return FileReading.Listed(faults);
    }

    /// <summary>Removes the entered volume of a month; the bill stands in for it.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RemoveVolumeAsync(string featureId, BillingMonth month, CancellationToken cancellationToken) =>
        store.RemoveVolumeAsync(featureId, month, cancellationToken);

    private static IEnumerable<string> FaultsOf(Feature feature)
    {
        if (!ReadableId.IsOne(feature.Id))
            yield return $"{Quote(feature.Id)}: an id is 1 to 64 lower-case letters, digits and hyphens, such as invoice-extraction.";
        if (feature.Id is Allocator.Unallocated or Allocator.Unsplit)
            yield return $"{feature.Id}: the id stands for spend that no feature carries. Choose another.";
        if (string.IsNullOrWhiteSpace(feature.Name)) yield return $"{Quote(feature.Id)}: a feature needs a name.";
        if (feature.Name.Length > 100) yield return $"{feature.Id}: a name has at most 100 characters.";
        if (feature.Owner.Length > 200) yield return $"{feature.Id}: an owner has at most 200 characters.";
        if (feature.Description.Length > MaximumTextLength) yield return $"{feature.Id}: a description has at most {MaximumTextLength} characters.";
        if (TextsOf(feature).Any(text => text.Contains('\0', StringComparison.Ordinal)))
            yield return $"{feature.Id}: a text holds the character NUL, which cannot be stored.";
        foreach (var rule in feature.Rules.Where(rule => rule.FeatureId != feature.Id))
            yield return $"{feature.Id}: a rule gives spend to {Quote(rule.FeatureId)}; it has to be the feature's own.";
        foreach (var fault in feature.Rules.SelectMany(PlanFaults.OfRule)) yield return fault;
    }

    private static IEnumerable<string> FaultsOf(FeatureVolume volume)
    {
        var name = $"{volume.FeatureId}, {volume.Month}";
        long[] counts =
        [
            volume.Requests, volume.InputTokens, volume.OutputTokens, volume.CacheReadTokens, volume.CacheWriteTokens,
            volume.RepeatedContextTokensPerRequest,
        ];
        if (counts.Any(count => count < 0)) yield return $"{name}: volumes are 0 or more.";
        if (counts.Any(count => count > 1_000_000_000_000_000))
        {
            // Nothing below can be computed with such numbers.
            yield return $"{name}: volumes are at most 1,000,000,000,000,000.";
            yield break;
        }

        if (volume.PeakToAverageRatio is < 1 or > 100_000) yield return $"{name}: the peak to average ratio is 1 to 100,000.";
        if (volume.Requests == 0 && counts.Any(count => count > 0)) yield return $"{name}: there are tokens without requests.";
        if (volume.Requests > 0 && volume.RepeatedContextTokensPerRequest > volume.TotalInputTokens / volume.Requests)
            yield return $"{name}: the repeated context is part of the input: at most {volume.TotalInputTokens / volume.Requests} tokens a request.";
    }

    private static IEnumerable<string> TextsOf(Feature feature) =>
        [feature.Name, feature.Owner, feature.Description, .. feature.Rules.SelectMany(FeatureFile.ConditionsOf).SelectMany(condition => new[] { condition.Key, condition.Value })];

    private static string Quote(string text) => text.Length > 70 ? $"\"{text[..70]}…\"" : $"\"{text}\"";
}
