using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Rollups;
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

    private static readonly HashSet<string> PaidByTime =
    [
        ModelUnitHours, QuantityUnit.TokensPerMinuteHours.ToDisplayText(), QuantityUnit.CustomModelUnitMinutes.ToDisplayText(),
    ];

    /// <inheritdoc />
    public async Task<IReadOnlyList<CarrierUsage>> GetAsync(BillingMonth from, BillingMonth until, SpendMetric basis, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (first, last) = (DayKey.From(from), DayKey.From(until));
        var rows = await CostIn(context.FeatureMonths.Where(row => row.Month >= first && row.Month <= last), basis)
            .GroupBy(row => new { row.Month, row.Carrier, row.TokenKind, row.Tier, row.QuantityUnit, row.TokensPerUnit })
            .Select(group => new
            {
                group.Key,
                CostUnits = group.Sum(row => row.Cost.Units),
                CostRest = group.Sum(row => row.Cost.Rest),
                UnblendedUnits = group.Sum(row => row.Unblended.Units),
                UnblendedRest = group.Sum(row => row.Unblended.Rest),
                QuantityUnits = group.Sum(row => row.Quantity.Units),
                QuantityRest = group.Sum(row => row.Quantity.Rest),
                Estimated = group.Max(row => row.IsEstimated ? 1 : 0),
            })
            .TagWith("allocation: what carriers used")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row =>
            {
                var quantity = new FixedPoint(row.QuantityUnits, row.QuantityRest).ToQuantity();
                return new CarrierUsage
                {
                    Month = DayKey.ToMonth(row.Key.Month),
                    CarrierId = row.Key.Carrier,
                    TokenKind = row.Key.TokenKind,
                    Tier = row.Key.Tier,
                    Tokens = quantity * (row.Key.TokensPerUnit ?? 0),
                    ModelUnitHours = row.Key.QuantityUnit == ModelUnitHours ? quantity : 0m,
                    IsCapacity = PaidByTime.Contains(row.Key.QuantityUnit),
                    Cost = Usd.FromDollars(new FixedPoint(row.CostUnits, row.CostRest).ToCost()),
                    Unblended = Usd.FromDollars(new FixedPoint(row.UnblendedUnits, row.UnblendedRest).ToCost()),
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

    private static IQueryable<Row> CostIn(IQueryable<FeatureMonth> months, SpendMetric basis) => basis switch
    {
        SpendMetric.Unblended => months.Select(row => new Row(
            row.Month, row.Carrier!.FeatureId, row.ChargeLine!.TokenKind, row.ChargeLine.Tier, row.ChargeLine.QuantityUnit, row.ChargeLine.TokensPerUnit,
            row.Metrics.UnblendedCost, row.Metrics.UnblendedCost, row.Metrics.UsageQuantity, row.IsEstimated)),
        SpendMetric.Amortized => months.Select(row => new Row(
            row.Month, row.Carrier!.FeatureId, row.ChargeLine!.TokenKind, row.ChargeLine.Tier, row.ChargeLine.QuantityUnit, row.ChargeLine.TokensPerUnit,
            row.Metrics.AmortizedCost, row.Metrics.UnblendedCost, row.Metrics.UsageQuantity, row.IsEstimated)),
        SpendMetric.NetUnblended => months.Select(row => new Row(
            row.Month, row.Carrier!.FeatureId, row.ChargeLine!.TokenKind, row.ChargeLine.Tier, row.ChargeLine.QuantityUnit, row.ChargeLine.TokensPerUnit,
            row.Metrics.NetUnblendedCost, row.Metrics.UnblendedCost, row.Metrics.UsageQuantity, row.IsEstimated)),
        SpendMetric.NetAmortized => months.Select(row => new Row(
            row.Month, row.Carrier!.FeatureId, row.ChargeLine!.TokenKind, row.ChargeLine.Tier, row.ChargeLine.QuantityUnit, row.ChargeLine.TokensPerUnit,
            row.Metrics.NetAmortizedCost, row.Metrics.UnblendedCost, row.Metrics.UsageQuantity, row.IsEstimated)),
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "A quantity is no cost."),
    };

    private sealed record Row(
        int Month,
        string Carrier,
        string TokenKind,
        string Tier,
        string QuantityUnit,
        long? TokensPerUnit,
        FixedPoint Cost,
        FixedPoint Unblended,
        FixedPoint Quantity,
        bool IsEstimated);
}
