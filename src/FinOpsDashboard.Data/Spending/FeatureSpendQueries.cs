using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spending;

/// <summary>What features were billed, from the monthly rollup.</summary>
public sealed class FeatureSpendQueries(IDbContextFactory<FinOpsDbContext> contexts, TimeProvider time) : IFeatureSpend
{
    private static readonly string ModelUnitHours = QuantityUnit.ModelUnitHours.ToDisplayText();

    private static readonly HashSet<string> PaidByTime = [.. QuantityUnits.PaidByTime.Select(unit => unit.ToDisplayText())];

    /// <inheritdoc />
    public async Task<IReadOnlyList<BilledMonth>> GetMonthsAsync(string featureId, BillingMonth from, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var first = DayKey.From(from);
        var rows = await RowsOf(context.FeatureMonths.Where(row => row.Carrier!.FeatureId == featureId && row.Month >= first))
            .TagWith("workspace: billed months of a feature")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return Months(rows);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<BilledMonth>>> GetMonthsOfAllAsync(BillingMonth from, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var first = DayKey.From(from);
        var rows = await RowsOf(context.FeatureMonths.Where(row => row.Month >= first))
            .TagWith("portfolio: billed months of all features")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.GroupBy(row => row.FeatureId, StringComparer.Ordinal).ToDictionary(group => group.Key, group => (IReadOnlyList<BilledMonth>)Months([.. group]));
    }

    /// <inheritdoc />
    public async Task<DateTimeOffset?> GetAsOfAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await LedgerFacts.GetAsOfAsync(context, cancellationToken).ConfigureAwait(false);
    }

    private static IQueryable<Row> RowsOf(IQueryable<FeatureMonth> months) => months
        .GroupBy(row => new { row.Carrier!.FeatureId, row.Month, row.ChargeLine!.Model, row.ChargeLine.TokenKind, row.ChargeLine.QuantityUnit, row.ChargeLine.TokensPerUnit })
        .Select(group => new Row(
            group.Key.FeatureId,
            group.Key.Month,
            group.Key.Model,
            group.Key.TokenKind,
            group.Key.QuantityUnit,
            group.Key.TokensPerUnit,
            group.Sum(row => row.Metrics.UnblendedCost.Units),
            group.Sum(row => row.Metrics.UnblendedCost.Rest),
            group.Sum(row => row.Metrics.UsageQuantity.Units),
            group.Sum(row => row.Metrics.UsageQuantity.Rest),
            group.Max(row => row.IsEstimated ? 1 : 0)));

    private List<BilledMonth> Months(List<Row> rows)
    {
        var thisMonth = BillingMonth.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return
        [
            .. rows.GroupBy(row => row.Month).OrderBy(group => group.Key).Select(group =>
            {
                var month = DayKey.ToMonth(group.Key);
                return new BilledMonth(
                    month, group.Sum(row => row.Cost), group.Any(row => row.Estimated == 1), month < thisMonth, Models(group));
            }),
        ];
    }

    private static List<BilledModel> Models(IEnumerable<Row> rows) =>
    [
        .. rows.GroupBy(row => row.Model, StringComparer.Ordinal)
            .Select(group => new BilledModel(
                group.Key,
                group.Sum(row => row.Cost),
                Tokens(group, TokenKind.Input),
                Tokens(group, TokenKind.Output),
                Tokens(group, TokenKind.CacheRead),
                Tokens(group, TokenKind.CacheWrite, TokenKind.CacheWrite30m, TokenKind.CacheWrite1h),
                group.Where(row => row.TokensPerUnit is null || row.TokenKind == TokenKind.Other.ToWord()).Sum(row => row.Cost))
            {
                ModelUnitHours = group.Where(row => row.QuantityUnit == ModelUnitHours).Sum(row => row.Quantity),
                ModelUnitCost = group.Where(row => row.QuantityUnit == ModelUnitHours).Sum(row => row.Cost),
                CapacityCost = group.Where(row => PaidByTime.Contains(row.QuantityUnit)).Sum(row => row.Cost),
            })
            .OrderByDescending(model => model.UnblendedCost),
    ];

    private static decimal Tokens(IEnumerable<Row> rows, params TokenKind[] kinds)
    {
        var words = kinds.Select(kind => kind.ToWord()).ToHashSet(StringComparer.Ordinal);
        return rows.Where(row => words.Contains(row.TokenKind)).Sum(row => row.Quantity * (row.TokensPerUnit ?? 0));
    }

    private sealed record Row(
        string FeatureId, int Month, string Model, string TokenKind, string QuantityUnit, long? TokensPerUnit, long CostUnits, long CostRest, long QuantityUnits, long QuantityRest, int Estimated)
    {
        public Usd Cost => Usd.FromDollars(new FixedPoint(CostUnits, CostRest).ToCost());

        public decimal Quantity => new FixedPoint(QuantityUnits, QuantityRest).ToQuantity();
    }
}
