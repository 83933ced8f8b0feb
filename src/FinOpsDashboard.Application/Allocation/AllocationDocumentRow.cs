using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>What a feature carries of a month.</summary>
/// <param name="Feature">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who answers for it; empty when nobody is named.</param>
/// <param name="Direct">What rules gave it, USD.</param>
/// <param name="Shared">Its parts of shared costs, USD.</param>
/// <param name="Idle">What stood idle of capacity it bought for several features, USD.</param>
/// <param name="Total">All three, USD.</param>
public sealed record AllocationDocumentRow(string Feature, string Name, string Owner, string Direct, string Shared, string Idle, string Total)
{
    internal static AllocationDocumentRow Of(AllocatedFeature feature, MonthAllocationView view) => new(
        feature.FeatureId,
        view.Names.NameOf(feature.FeatureId),
        view.Owners.GetValueOrDefault(feature.FeatureId, ""),
        AllocationDocument.Exact(feature.Direct),
        AllocationDocument.Exact(feature.SharedTotal),
        AllocationDocument.Exact(feature.Idle),
        AllocationDocument.Exact(feature.Total));
}
