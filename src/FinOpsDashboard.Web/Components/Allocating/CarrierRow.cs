using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>One who carries a part of a month's bill, ready to show.</summary>
/// <param name="Id">The carrier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">The feature's page; null for what is no feature, or none any more.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Direct">What rules gave it.</param>
/// <param name="DirectAddress">The rows on the bill that it is made of; null where there are none.</param>
/// <param name="Shared">Its parts of shared costs.</param>
/// <param name="Idle">Idle capacity that it owns.</param>
/// <param name="Total">Everything.</param>
public sealed record CarrierRow(string Id, string Name, string? Address, string Owner, Usd? Direct, string? DirectAddress, Usd? Shared, Usd? Idle, Usd Total)
{
    /// <summary>The rows of a month: features, then what nobody carries. They add up to the bill.</summary>
    public static IReadOnlyList<CarrierRow> Of(MonthAllocationView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var month = view.Allocated;
        return
        [
            .. month.Features.Select(feature => new CarrierRow(
                feature.FeatureId,
                view.Names.NameOf(feature.FeatureId),
                view.Owners.ContainsKey(feature.FeatureId) ? $"/features/{feature.FeatureId}" : null,
                view.Owners.GetValueOrDefault(feature.FeatureId, ""),
                feature.Direct,
                feature.Direct == Usd.Zero ? null : SpendOf(view, feature.FeatureId),
                feature.SharedTotal,
                feature.Idle,
                feature.Total)),
            .. month.SharedCosts.Where(cost => cost.Cost.Id != SharedCost.UnallocatedId && cost.Undivided != Usd.Zero).Select(cost => new CarrierRow(
                cost.Cost.CarrierId, $"{cost.Cost.Name}: not divided", null, "", null, SpendOf(view, cost.Cost.CarrierId), null, null, cost.Undivided)),
            .. Remainder(view, Allocator.Unallocated, month.Unallocated),
            .. Remainder(view, Allocator.Unsplit, month.Unsplit),
        ];
    }

    /// <summary>The explorer with what a carrier has of the month, by usage type.</summary>
    public static string SpendOf(MonthAllocationView view, string carrierId)
    {
        ArgumentNullException.ThrowIfNull(view);
        return "/spend" + SpendAddress.Write(new SpendQuestion
        {
            Period = view.Month.Days,
            GroupBy = [SpendKey.UsageType],
            Metric = view.Basis,
            Filters = [new SpendKeyFilter(SpendKey.Feature, [carrierId])],
        });
    }

    private static IEnumerable<CarrierRow> Remainder(MonthAllocationView view, string id, Usd amount) =>
        amount == Usd.Zero ? [] : [new CarrierRow(id, view.Names.NameOf(id), null, "", null, SpendOf(view, id), null, null, amount)];
}
