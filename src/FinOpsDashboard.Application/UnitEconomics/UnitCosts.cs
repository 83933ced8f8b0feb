using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Domain.UnitEconomics;

namespace FinOpsDashboard.Application.UnitEconomics;

/// <summary>Tells what a million tokens, a request and a unit of the business cost, of every feature and in total.</summary>
public sealed class UnitCosts(
    ICarrierUsages usages, LedgerMemo memo, IAllocationPlans plans, IFeatureStore features, IBusinessMetrics metrics, TimeProvider time)
{
    /// <summary>Months of a view that is not told which.</summary>
    public const int StandardMonths = 13;

    /// <summary>The most months of one view.</summary>
    public const int MostMonths = 60;

    /// <summary>Reads the months that are shown where nobody chooses, so that they are there when somebody asks.</summary>
    public Task ReadAsync(CancellationToken cancellationToken) => UsedAsync(LastMonth.Plus(1 - StandardMonths), LastMonth, cancellationToken);

    /// <summary>The last month that is over.</summary>
    public BillingMonth LastMonth => BillingMonth.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)).Previous;

    /// <summary>The months up to one.</summary>
    /// <param name="from">The first month.</param>
    /// <param name="until">The last month, itself included.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<UnitCostView> GetAsync(BillingMonth from, BillingMonth until, CancellationToken cancellationToken)
    {
        var used = await UsedAsync(from, until, cancellationToken).ConfigureAwait(false);
        var months = new DateRange(from.FirstDay, until.Next.FirstDay).Months().SkipWhile(month => !used.Contains(month)).ToList();
        var planOf = await plans.GetOfMonthsAsync(months, cancellationToken).ConfigureAwait(false);
        var entered = (await features.GetVolumesAsync(null, cancellationToken).ConfigureAwait(false)).ToLookup(volume => volume.Month);
        var names = await features.GetCarrierNamesAsync(cancellationToken).ConfigureAwait(false);
        var counts = await metrics.GetAsync(from, until, cancellationToken).ConfigureAwait(false);
        var countsOf = counts.ToLookup(count => (count.Month, count.FeatureId));
        return new UnitCostView
        {
            Months = months,
            Rows = [.. months.SelectMany(month => RowsOf(month, planOf[month].Plan, [.. used[month]], [.. entered[month]], names, id => countsOf[(month, id)]))],
            Counts = [.. counts.Select(count => count.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)],
            Origin = await usages.GetOriginAsync(cancellationToken).ConfigureAwait(false),
        };
    }

    private Task<ILookup<BillingMonth, CarrierUsage>> UsedAsync(BillingMonth from, BillingMonth until, CancellationToken cancellationToken) => memo.GetAsync(
        "unit costs",
        $"{from} {until}",
        async stop => (await usages.GetAsync(from, until, SpendMetric.Unblended, stop).ConfigureAwait(false)).ToLookup(row => row.Month),
        cancellationToken);

    private static IEnumerable<UnitCostRow> RowsOf(
        BillingMonth month,
        AllocationPlan plan,
        IReadOnlyList<CarrierUsage> used,
        IReadOnlyList<FeatureVolume> entered,
        CarrierNames names,
        Func<string?, IEnumerable<BusinessMetric>> countsOf)
    {
        if (used.Count == 0) yield break;
        var allocated = AllocatedMonth.Of(plan, CarrierMonths.Of(used, entered));
        var requests = entered.ToDictionary(volume => volume.FeatureId, volume => (decimal)volume.Requests, StringComparer.Ordinal);
        // Requests of the whole bill are known only where every carrier that has tokens told its own: nobody tells those of a remainder.
        var isWhole = used.Where(row => row.Tokens != 0m).All(row => requests.ContainsKey(row.CarrierId));
        yield return Row(null, "The whole bill", allocated.Total, allocated.Total, used, isWhole && requests.Count > 0 ? requests.Values.Sum() : null);
        var byCarrier = used.ToLookup(row => row.CarrierId, StringComparer.Ordinal);
        foreach (var feature in allocated.Features)
        {
            yield return Row(
                feature.FeatureId, names.NameOf(feature.FeatureId), feature.Total, feature.Direct, [.. byCarrier[feature.FeatureId]],
                requests.TryGetValue(feature.FeatureId, out var own) ? own : null);
        }

        UnitCostRow Row(string? id, string name, Usd cost, Usd direct, IReadOnlyList<CarrierUsage> rows, decimal? count) => new()
        {
            Month = month,
            FeatureId = id,
            Name = name,
            Figures = new UnitFigures(cost, [.. rows.Where(row => row.Tokens != 0m).Select(TokensOf)], count),
            Direct = direct,
            Counts = countsOf(id).ToDictionary(metric => metric.Name, metric => metric.Value, StringComparer.Ordinal),
            IsEstimated = rows.Any(row => row.IsEstimated),
        };
    }

    private static TokenUse TokensOf(CarrierUsage row) => new(
        SpendWords.TryParseTokenKind(row.TokenKind, out var kind) ? kind : TokenKind.Other,
        SpendWords.TryParseServiceTier(row.Tier, out var tier) ? tier : ServiceTier.None,
        row.Tokens,
        row.Unblended);
}
