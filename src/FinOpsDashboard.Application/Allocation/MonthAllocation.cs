using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>Tells whose money a month's bill is, with shared costs divided by the plan of the month.</summary>
public sealed class MonthAllocation(ICarrierUsages usages, IAllocationPlans plans, IFeatureStore features, TimeProvider time)
{
    /// <summary>The words of the cost bases, the default first.</summary>
    public static IReadOnlyList<string> Bases { get; } =
        [.. Enum.GetValues<SpendMetric>().Where(metric => metric != SpendMetric.Quantity).Select(SpendQuestionWords.Of)];

    /// <summary>The last month that is over.</summary>
    public BillingMonth LastMonth => BillingMonth.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)).Previous;

    /// <summary>Divides a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="basis">A cost, not the quantity.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<MonthAllocationView> GetAsync(BillingMonth month, SpendMetric basis, CancellationToken cancellationToken)
    {
        var used = await usages.GetAsync(month, month, basis, cancellationToken).ConfigureAwait(false);
        var plan = (await plans.GetOfMonthsAsync([month], cancellationToken).ConfigureAwait(false))[month];
        var known = await features.GetAllAsync(cancellationToken).ConfigureAwait(false);
        var entered = await features.GetVolumesAsync(null, cancellationToken).ConfigureAwait(false);
        return new MonthAllocationView
        {
            Month = month,
            Months = await plans.GetMonthsAsync(cancellationToken).ConfigureAwait(false),
            Basis = basis,
            Plan = plan,
            Allocated = AllocatedMonth.Of(plan.Plan, CarrierMonths.Of(used, entered.Where(volume => volume.Month == month))),
            Names = (await features.GetCarrierNamesAsync(cancellationToken).ConfigureAwait(false)).With(plan.Plan.SharedCosts),
            Owners = known.ToDictionary(feature => feature.Id, feature => feature.Owner, StringComparer.Ordinal),
            IsEstimated = used.Any(row => row.IsEstimated),
            Origin = await usages.GetOriginAsync(cancellationToken).ConfigureAwait(false),
        };
    }
}
