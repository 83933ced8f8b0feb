using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Features;

/// <summary>Features and plans of allocation in memory.</summary>
public sealed class FakeFeatureStore : IFeatureStore, IAllocationPlans
{
    public List<Feature> Features { get; } = [];

    public List<SharedCost> SharedCosts { get; } = [];

    public List<AllocationRule> SharedRules { get; } = [];

    /// <summary>Every change of features and plans, the first first.</summary>
    public List<AllocationChange> Changes { get; } = [];

    /// <summary>What months are told of.</summary>
    public List<PlannedMonth> Months { get; } = [];

    /// <summary>What any comparison finds.</summary>
    public List<CarrierMove> Moves { get; } = [];

    public List<FeatureVolume> Volumes { get; } = [];

    public Dictionary<string, string> Assumptions { get; } = [];

    public Task<IReadOnlyList<Feature>> GetAllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Feature>>([.. Features]);

    public Task<CarrierNames> GetCarrierNamesAsync(CancellationToken cancellationToken) => Task.FromResult(new CarrierNames(
        Features.ToDictionary(feature => feature.Id, feature => feature.Name), new HashSet<string>(), SharedCosts.ToDictionary(cost => cost.Id, cost => cost.Name)));

    public Task SaveAsync(IReadOnlyList<Feature> features, AllocationChange change, CancellationToken cancellationToken)
    {
        Features.RemoveAll(known => features.Any(feature => feature.Id == known.Id));
        Features.AddRange(features);
        Changes.Add(change);
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(string featureId, AllocationChange change, CancellationToken cancellationToken)
    {
        Changes.Add(change);
        return Task.FromResult(Features.RemoveAll(feature => feature.Id == featureId) > 0);
    }

    public Task<StoredPlan> GetCurrentAsync(CancellationToken cancellationToken) => Task.FromResult(
        StoredPlan.None with { Id = Changes.Count, Plan = new AllocationPlan([.. Features.SelectMany(feature => feature.Rules), .. SharedRules], [.. SharedCosts]) });

    public async Task<StoredPlan?> GetAsync(int id, CancellationToken cancellationToken) => await GetCurrentAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<BillingMonth, StoredPlan>> GetOfMonthsAsync(
        IReadOnlyCollection<BillingMonth> months, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(months);
        var current = await GetCurrentAsync(cancellationToken);
        return months.ToDictionary(month => month, _ => current);
    }

    public Task<IReadOnlyList<PlanVersion>> GetHistoryAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PlanVersion>>(
        [.. Changes.Index().Reverse().Select(change => new PlanVersion(change.Index + 1, DateTimeOffset.UnixEpoch, change.Item.By, change.Item.Reason, "Changed.", []))]);

    public Task<IReadOnlyList<PlannedMonth>> GetMonthsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PlannedMonth>>([.. Months]);

    public Task<IReadOnlyList<CarrierMove>> CompareAsync(AllocationPlan plan, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CarrierMove>>([.. Moves]);

    public Task<bool> SaveAsync(AllocationPlan plan, int basedOn, AllocationChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (basedOn != Changes.Count) return Task.FromResult(false);
        foreach (var (index, feature) in Features.ToList().Index()) Features[index] = feature with { Rules = [.. plan.Rules.Where(rule => rule.FeatureId == feature.Id)] };
        SharedCosts.Clear();
        SharedCosts.AddRange(plan.SharedCosts);
        SharedRules.Clear();
        SharedRules.AddRange(plan.Rules.Where(rule => !Allocator.IsFeature(rule.FeatureId)));
        Changes.Add(change);
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<FeatureVolume>> GetVolumesAsync(string? featureId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FeatureVolume>>([.. Volumes.Where(volume => featureId is null || volume.FeatureId == featureId)]);

    public Task SaveVolumesAsync(IReadOnlyList<FeatureVolume> volumes, string changedBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(volumes);
        Volumes.RemoveAll(known => volumes.Any(volume => volume.FeatureId == known.FeatureId && volume.Month == known.Month));
        Volumes.AddRange(volumes);
        return Task.CompletedTask;
    }

    public Task<bool> RemoveVolumeAsync(string featureId, BillingMonth month, CancellationToken cancellationToken) =>
        Task.FromResult(Volumes.RemoveAll(volume => volume.FeatureId == featureId && volume.Month == month) > 0);

    public Task<string> GetAssumptionsAsync(string featureId, CancellationToken cancellationToken) =>
        Task.FromResult(Assumptions.GetValueOrDefault(featureId, ""));

    public Task<IReadOnlyDictionary<string, string>> GetAssumptionsOfAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>(Assumptions));

    public Task<bool> ReplaceAssumptionsAsync(string featureId, string read, string assumptions, CancellationToken cancellationToken)
    {
        if (Assumptions.GetValueOrDefault(featureId, "") != read) return Task.FromResult(false);
        Assumptions[featureId] = assumptions;
        return Task.FromResult(true);
    }
}
