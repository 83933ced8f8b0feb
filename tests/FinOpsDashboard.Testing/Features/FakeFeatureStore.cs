using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Features;

/// <summary>Features in memory.</summary>
public sealed class FakeFeatureStore : IFeatureStore
{
    public List<Feature> Features { get; } = [];

    public List<FeatureVolume> Volumes { get; } = [];

    public Dictionary<string, string> Assumptions { get; } = [];

    public Task<IReadOnlyList<Feature>> GetAllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Feature>>([.. Features]);

    public Task<IReadOnlyList<AllocationRule>> GetRulesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AllocationRule>>([.. Features.SelectMany(feature => feature.Rules)]);

    public Task SaveAsync(IReadOnlyList<Feature> features, CancellationToken cancellationToken)
    {
        Features.RemoveAll(known => features.Any(feature => feature.Id == known.Id));
        Features.AddRange(features);
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(string featureId, CancellationToken cancellationToken) =>
        Task.FromResult(Features.RemoveAll(feature => feature.Id == featureId) > 0);

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
