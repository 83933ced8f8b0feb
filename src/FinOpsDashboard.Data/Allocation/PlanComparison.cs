using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>
/// Tells what another plan would move. Reads months as summed up beforehand wherever the same rules are valid all month, and days where
/// they are not. Asks the very rules and adds up the very way that would allocate.
/// </summary>
internal static class PlanComparison
{
    /// <summary>Compares in a transaction that reads.</summary>
    public static async Task<IReadOnlyList<CarrierMove>> RunAsync(FinOpsDbContext context, AllocationPlan plan, CancellationToken cancellationToken)
    {
        var before = await context.FeatureMonthTotals
            .Select(row => new { row.Month, row.CarrierId, row.Metrics.UnblendedCost })
            .TagWith("allocation: what carriers have of months")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var carriers = await CarrierIds.LoadAsync(context, stores: false, cancellationToken).ConfigureAwait(false);
        var maps = new CarrierMaps(context, carriers, await context.ChargeLines.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false));
        var metrics = MetricColumns.Of(context);
        var (facts, shares, carried) = (SpendTables.NewRows(), SpendTables.NewRows(), new CarriedSpend());
        var after = new Dictionary<(int Month, int Carrier), Usd>();
        foreach (var (allocator, whole, days) in Parts(plan, before.Select(row => row.Month).Distinct()))
        {
            var who = await maps.OfAsync(allocator, cancellationToken).ConfigureAwait(false);
            foreach (var month in whole) await AddAsync(SpendTables.Months, month, month).ConfigureAwait(false);
            foreach (var day in days) await AddAsync(SpendTables.Days, day, day / 100).ConfigureAwait(false);

            async Task AddAsync(SpendTables tables, int time, int month)
            {
                await tables.ReadFactsAsync(context, metrics, time, facts, cancellationToken).ConfigureAwait(false);
                shares.Clear();
                if (who.DimensionId is { } dimension)
                    await tables.ReadSharesAsync(context, metrics, dimension, time, shares, cancellationToken).ConfigureAwait(false);
                await who.LearnAsync(facts, shares, cancellationToken).ConfigureAwait(false);
                carried.AddUp(who, facts, shares);
                foreach (var row in carried.Sums.InOrder())
                {
                    var key = (month, (int)row[0]);
                    after[key] = after.GetValueOrDefault(key) + Usd.FromDollars(new FixedPoint(row[PairSums.Ids], row[PairSums.Ids + 1]).ToCost());
                }
            }
        }

        var held = before.ToDictionary(row => (row.Month, row.CarrierId), row => Usd.FromDollars(row.UnblendedCost.ToCost()));
        var names = carriers.ById;
        return
        [
            .. held.Keys.Union(after.Keys)
                .Select(key => new CarrierMove(DayKey.ToMonth(key.Item1), names[key.Item2], held.GetValueOrDefault(key), after.GetValueOrDefault(key)))
                .OrderBy(move => move.Month).ThenBy(move => move.CarrierId, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whole months, and days of the others, by the rules that are valid.</summary>
    private static IEnumerable<(Allocator Allocator, int[] Months, int[] Days)> Parts(AllocationPlan plan, IEnumerable<int> months) => months
        .SelectMany(key => plan.SpansOf(DayKey.ToMonth(key).Days).Select(span => (Month: key, Span: span)))
        .GroupBy(part => part.Span.Allocator)
        .Select(group => (
            group.Key,
            group.Where(part => IsWhole(part.Span, part.Month)).Select(part => part.Month).ToArray(),
            group.Where(part => !IsWhole(part.Span, part.Month)).SelectMany(part => part.Span.Days.Days()).Select(DayKey.From).ToArray()));

    private static bool IsWhole(AllocationSpan span, int month) => span.Days == DayKey.ToMonth(month).Days;
}
