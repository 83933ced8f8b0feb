using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;

namespace FinOpsDashboard.Testing.Features;

/// <summary>Changes of features that leave closed months alone, for tests in which nobody asks who made them.</summary>
public static class FeatureChanges
{
    public static Task SaveAsync(this IFeatureStore store, IReadOnlyList<Feature> features, CancellationToken cancellationToken) =>
        store.SaveAsync(features, new AllocationChange("test"), cancellationToken);

    public static Task<IReadOnlyList<string>> SaveAsync(this FeatureRegister register, IReadOnlyList<Feature> features, CancellationToken cancellationToken) =>
        register.SaveAsync(features, new AllocationChange("test"), cancellationToken);
}
