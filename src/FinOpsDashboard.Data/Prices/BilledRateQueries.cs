using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Prices;

/// <summary>What usage types were billed, from the monthly rollup: one statement, whatever the number of days.</summary>
public sealed class BilledRateQueries(IDbContextFactory<FinOpsDbContext> contexts) : IBilledRates
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<BilledUsage>> GetAsync(BillingMonth first, BillingMonth last, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (from, to) = (DayKey.From(first), DayKey.From(last));
        var rows = await context.LineMonths
            .Where(row => row.Month >= from && row.Month <= to)
            .GroupBy(row => new { row.ChargeLine!.Service, row.ChargeLine.UsageType })
            .Select(group => new
            {
                group.Key.Service,
                group.Key.UsageType,
                CostUnits = group.Sum(row => row.Metrics.UnblendedCost.Units),
                CostRest = group.Sum(row => row.Metrics.UnblendedCost.Rest),
                NetUnits = group.Sum(row => row.Metrics.NetUnblendedCost.Units),
                NetRest = group.Sum(row => row.Metrics.NetUnblendedCost.Rest),
                QuantityUnits = group.Sum(row => row.Metrics.UsageQuantity.Units),
                QuantityRest = group.Sum(row => row.Metrics.UsageQuantity.Rest),
                Estimated = group.Max(row => row.IsEstimated ? 1 : 0),
            })
            .TagWith("prices: billed rates")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new BilledUsage(
                row.Service,
                row.UsageType,
                new FixedPoint(row.CostUnits, row.CostRest).ToCost(),
                new FixedPoint(row.NetUnits, row.NetRest).ToCost(),
                new FixedPoint(row.QuantityUnits, row.QuantityRest).ToQuantity(),
                row.Estimated == 1)),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<BillingMonth>> GetMonthsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var months = await context.LineMonths.Select(row => row.Month).Distinct().OrderByDescending(month => month)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. months.Select(DayKey.ToMonth)];
    }
}
