using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>What carriers used, from the monthly rollup.</summary>
public sealed class CarrierUsageQueries(IDbContextFactory<FinOpsDbContext> contexts) : ICarrierUsages
{
    private static readonly string ModelUnitHours = QuantityUnit.ModelUnitHours.ToDisplayText();

    private static readonly HashSet<string> PaidByTime = [.. QuantityUnits.PaidByTime.Select(unit => unit.ToDisplayText())];

    /// <inheritdoc />
    public async Task<IReadOnlyList<CarrierUsage>> GetAsync(BillingMonth from, BillingMonth until, SpendMetric basis, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (first, last) = (DayKey.From(from), DayKey.From(until));
        if (basis == SpendMetric.Quantity) throw new ArgumentOutOfRangeException(nameof(basis), basis, "A quantity is no cost.");
        var rows = await context.FeatureMonths.Where(row => row.Month >= first && row.Month <= last)
            .GroupBy(row => new
            {
                row.Month,
                Carrier = row.Carrier!.FeatureId,
                row.ChargeLine!.TokenKind,
                row.ChargeLine.Tier,
                row.ChargeLine.QuantityUnit,
                row.ChargeLine.TokensPerUnit,
            })
            .Select(group => new
            {
                group.Key,
                Unblended = new FixedPoint(group.Sum(row => row.Metrics.UnblendedCost.Units), group.Sum(row => row.Metrics.UnblendedCost.Rest)),
                NetUnblended = new FixedPoint(group.Sum(row => row.Metrics.NetUnblendedCost.Units), group.Sum(row => row.Metrics.NetUnblendedCost.Rest)),
                Amortized = new FixedPoint(group.Sum(row => row.Metrics.AmortizedCost.Units), group.Sum(row => row.Metrics.AmortizedCost.Rest)),
                NetAmortized = new FixedPoint(group.Sum(row => row.Metrics.NetAmortizedCost.Units), group.Sum(row => row.Metrics.NetAmortizedCost.Rest)),
                Quantity = new FixedPoint(group.Sum(row => row.Metrics.UsageQuantity.Units), group.Sum(row => row.Metrics.UsageQuantity.Rest)),
                Estimated = group.Max(row => row.IsEstimated ? 1 : 0),
            })
            .TagWith("allocation: what carriers used")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row =>
            {
                var quantity = row.Quantity.ToQuantity();
                var cost = basis switch
                {
                    SpendMetric.NetUnblended => row.NetUnblended,
                    SpendMetric.Amortized => row.Amortized,
                    SpendMetric.NetAmortized => row.NetAmortized,
                    _ => row.Unblended,
                };
                return new CarrierUsage
                {
                    Month = DayKey.ToMonth(row.Key.Month),
                    CarrierId = row.Key.Carrier,
                    TokenKind = row.Key.TokenKind,
                    Tier = row.Key.Tier,
                    Tokens = quantity * (row.Key.TokensPerUnit ?? 0),
                    ModelUnitHours = row.Key.QuantityUnit == ModelUnitHours ? quantity : 0m,
                    IsCapacity = PaidByTime.Contains(row.Key.QuantityUnit),
                    Cost = Usd.FromDollars(cost.ToCost()),
                    Unblended = Usd.FromDollars(row.Unblended.ToCost()),
                    IsEstimated = row.Estimated == 1,
                };
            }),
        ];
    }

    /// <inheritdoc />
    public async Task<LedgerOrigin> GetOriginAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return new LedgerOrigin(
            await LedgerFacts.GetAsOfAsync(context, cancellationToken).ConfigureAwait(false),
            await LedgerFacts.IsDemoAsync(context, cancellationToken).ConfigureAwait(false));
    }
}
