using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Reconciliation;

/// <summary>What features were billed by usage type, from the monthly rollup: one row of it for each line.</summary>
public sealed class BilledLineQueries(IDbContextFactory<FinOpsDbContext> contexts) : IBilledLines
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<BilledLine>> GetAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var key = DayKey.From(month);
        var rows = await context.FeatureMonths
            .Where(row => row.Month == key)
            .Select(row => new
            {
                Carrier = row.Carrier!.FeatureId,
                row.ChargeLine!.Service,
                row.ChargeLine.UsageType,
                Quantity = row.Metrics.UsageQuantity,
                Cost = row.Metrics.UnblendedCost,
                row.IsEstimated,
            })
            .TagWith("reconciliation: billed lines of a month")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new BilledLine(
                row.Carrier, row.Service, row.UsageType, row.Quantity.ToQuantity(), Usd.FromDollars(row.Cost.ToCost()), row.IsEstimated)),
        ];
    }
}
