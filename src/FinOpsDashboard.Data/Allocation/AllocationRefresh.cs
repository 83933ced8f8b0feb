using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>
/// Rebuilds what features carry, for the days that changed and their months. Runs inside the transaction of the change, so that the
/// charts never show an allocation of other facts.
/// </summary>
internal static class AllocationRefresh
{
    /// <summary>Rebuilds some days.</summary>
    public static async Task RunAsync(FinOpsDbContext context, IEnumerable<int> days, CancellationToken cancellationToken)
    {
        var months = days.Distinct().GroupBy(day => day / 100).OrderBy(month => month.Key).ToList();
        if (months.Count == 0) return;
        var allocator = new Allocator(await AllocationRules.LoadAsync(context, cancellationToken).ConfigureAwait(false));
        var lines = await context.ChargeLines.AsNoTracking().ToDictionaryAsync(line => line.Id, Identity, cancellationToken).ConfigureAwait(false);
        foreach (var month in months)
        {
            context.ChangeTracker.Clear();
            await RebuildDaysAsync(context, [.. month], allocator, lines, cancellationToken).ConfigureAwait(false);
            await RebuildMonthAsync(context, month.Key, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Rebuilds every day there is, as when a rule changed.</summary>
    public static async Task RunForAllDaysAsync(FinOpsDbContext context, CancellationToken cancellationToken)
    {
        var days = await context.SpendFacts.Select(fact => fact.Day)
            .Union(context.FeatureDays.Select(row => row.Day)).ToListAsync(cancellationToken).ConfigureAwait(false);
        await RunAsync(context, days, cancellationToken).ConfigureAwait(false);
    }

    private static async Task RebuildDaysAsync(
        FinOpsDbContext context, int[] days, Allocator allocator, Dictionary<int, ChargeIdentity> lines, CancellationToken cancellationToken)
    {
        var facts = await context.SpendFacts.AsNoTracking().Where(fact => days.Contains(fact.Day)).ToListAsync(cancellationToken).ConfigureAwait(false);
        var splits = allocator.Dimension is null
            ? []
            : await context.SpendSplits.AsNoTracking()
                .Where(split => days.Contains(split.Day) && split.Value!.Dimension!.Key == allocator.Dimension)
                .Include(split => split.Value)
                .ToListAsync(cancellationToken).ConfigureAwait(false);
        var shares = splits.ToLookup(split => (split.Day, split.ChargeLineId));

        await context.FeatureDays.Where(row => days.Contains(row.Day)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        var rows =
            from fact in facts
            from share in FactAllocation.Allocate(fact, lines[fact.ChargeLineId], allocator, [.. shares[(fact.Day, fact.ChargeLineId)]])
            select new FeatureDay
            {
                Day = fact.Day,
                FeatureId = share.Key,
                ChargeLineId = fact.ChargeLineId,
                Metrics = share.Value,
                IsEstimated = fact.IsEstimated,
            };
        await context.InsertAsync(rows, cancellationToken).ConfigureAwait(false);
    }

    private static async Task RebuildMonthAsync(FinOpsDbContext context, int month, CancellationToken cancellationToken)
    {
        await context.FeatureMonths.Where(row => row.Month == month).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        var sums = await context.FeatureDays
            .Where(row => row.Day >= month * 100 && row.Day < (month + 1) * 100)
            .GroupBy(row => new { row.FeatureId, row.ChargeLineId })
            .Select(group => new
            {
                group.Key,
                UnblendedUnits = group.Sum(row => row.Metrics.UnblendedCost.Units),
                UnblendedRest = group.Sum(row => row.Metrics.UnblendedCost.Rest),
                NetUnblendedUnits = group.Sum(row => row.Metrics.NetUnblendedCost.Units),
                NetUnblendedRest = group.Sum(row => row.Metrics.NetUnblendedCost.Rest),
                AmortizedUnits = group.Sum(row => row.Metrics.AmortizedCost.Units),
                AmortizedRest = group.Sum(row => row.Metrics.AmortizedCost.Rest),
                NetAmortizedUnits = group.Sum(row => row.Metrics.NetAmortizedCost.Units),
                NetAmortizedRest = group.Sum(row => row.Metrics.NetAmortizedCost.Rest),
                QuantityUnits = group.Sum(row => row.Metrics.UsageQuantity.Units),
                QuantityRest = group.Sum(row => row.Metrics.UsageQuantity.Rest),
                IsEstimated = group.Max(row => row.IsEstimated ? 1 : 0) == 1,
            })
            .TagWith("allocation: month from its days")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        context.FeatureMonths.AddRange(sums.Select(sum => new FeatureMonth
        {
            Month = month,
            FeatureId = sum.Key.FeatureId,
            ChargeLineId = sum.Key.ChargeLineId,
            IsEstimated = sum.IsEstimated,
            Metrics = new StoredMetrics
            {
                UnblendedCost = new FixedPoint(sum.UnblendedUnits, sum.UnblendedRest),
                NetUnblendedCost = new FixedPoint(sum.NetUnblendedUnits, sum.NetUnblendedRest),
                AmortizedCost = new FixedPoint(sum.AmortizedUnits, sum.AmortizedRest),
                NetAmortizedCost = new FixedPoint(sum.NetAmortizedUnits, sum.NetAmortizedRest),
                UsageQuantity = new FixedPoint(sum.QuantityUnits, sum.QuantityRest),
            },
        }));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static ChargeIdentity Identity(ChargeLine line) => new(
        line.Service,
        line.UsageType,
        line.Model,
        SpendWords.TryParseBillingRoute(line.Route, out var route) ? route : BillingRoute.Other,
        line.RegionId);
}
