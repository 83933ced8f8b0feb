using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Spending;

/// <summary>
/// Actuals by feature with shared costs divided: the months of the allocation page, beside each other. One read of the monthly rollup, of the
/// plans and of the volumes, however many months.
/// </summary>
public sealed class DividedSpend(ICarrierUsages usages, IAllocationPlans plans, IFeatureStore features)
{
    /// <summary>Answers a question.</summary>
    /// <exception cref="ArgumentException">The question refuses itself.</exception>
    public async Task<SpendReport> AskAsync(SpendQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Refusal() is { } refusal) throw new ArgumentException(refusal, nameof(question));
        var until = BillingMonth.Of(question.Period.EndExclusive.AddDays(-1));
        var used = (await usages.GetAsync(BillingMonth.Of(question.Period.Start), until, question.Metric, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Month);
        var months = question.Period.Months().Where(used.Contains).ToList();
        var planOf = await plans.GetOfMonthsAsync(months, cancellationToken).ConfigureAwait(false);
        var entered = (await features.GetVolumesAsync(null, cancellationToken).ConfigureAwait(false)).ToLookup(volume => volume.Month);
        var origin = await usages.GetOriginAsync(cancellationToken).ConfigureAwait(false);
        var rows = months.SelectMany(month => RowsOf(month, planOf[month].Plan, [.. used[month]], entered[month]))
            .Where(row => question.Filters.All(filter => filter.Values.Contains(row.Keys[0]))).ToList();
        return new SpendReport(question, rows, rows.Sum(row => row.Amount), origin.AsOf, origin.IsDemo);
    }

    private static IEnumerable<SpendReportRow> RowsOf(BillingMonth month, AllocationPlan plan, IReadOnlyList<CarrierUsage> used, IEnumerable<FeatureVolume> entered)
    {
        var allocated = AllocatedMonth.Of(plan, CarrierMonths.Of(used, entered));
        // A part of a cost that AWS may still change may change too, whoever takes it.
        var isEstimated = used.Any(row => row.IsEstimated);
        return LinesOf(allocated).Where(line => line.Amount != Usd.Zero)
            .Select(line => new SpendReportRow(month.FirstDay, [line.Carrier], line.Amount.Amount, SpendReport.Currency, isEstimated))
            .OrderByDescending(row => row.Amount).ThenBy(row => row.Keys[0], StringComparer.Ordinal);
    }

    /// <summary>Who carries the month: features, idle capacity, what could not be divided, and both remainders. They add up to the bill.</summary>
    private static IEnumerable<(string Carrier, Usd Amount)> LinesOf(AllocatedMonth month) =>
    [
        .. month.Features.Select(feature => (feature.FeatureId, feature.Direct + feature.SharedTotal)),
        .. month.SharedCosts.Select(cost => (SharedCost.IdleOf(cost.Cost.Id), cost.Idle)),
        .. month.SharedCosts.Where(cost => cost.Cost.Id != SharedCost.UnallocatedId).Select(cost => (cost.Cost.CarrierId, cost.Undivided)),
        (Allocator.Unallocated, month.Unallocated),
        (Allocator.Unsplit, month.Unsplit),
    ];
}
