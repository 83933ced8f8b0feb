using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>
/// Tells what another plan would move. Reads months as summed up beforehand wherever the same rules are valid all month, and days where
/// they are not. Asks the very rules and statements that would allocate.
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
        var maps = await CarrierMaps.LoadAsync(context, carriers, cancellationToken).ConfigureAwait(false);
        var sql = new RollupSql(MetricColumns.Of(context));
        var after = new Dictionary<(int Month, int Carrier), Usd>();
        foreach (var (allocator, whole, days) in Parts(plan, before.Select(row => row.Month).Distinct()))
        {
            await AddAsync(SpendTables.Months, whole, month => month).ConfigureAwait(false);
            await AddAsync(SpendTables.Days, days, day => day / 100).ConfigureAwait(false);

            async Task AddAsync(SpendTables tables, int[] times, Func<int, int> monthOf)
            {
                if (times.Length == 0) return;
                var dimension = await maps.UseAsync(allocator, tables, times, cancellationToken).ConfigureAwait(false);
                foreach (var (time, carrier, cost) in await ReadAsync(context, sql.CostOfCarriers(tables, times, dimension), cancellationToken).ConfigureAwait(false))
                {
                    var key = (monthOf(time), carrier);
                    after[key] = after.GetValueOrDefault(key) + cost;
                }
            }
        }

        await maps.DropAsync(cancellationToken).ConfigureAwait(false);
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

    private static async Task<List<(int Time, int Carrier, Usd Cost)>> ReadAsync(FinOpsDbContext context, string sql, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var read = new List<(int, int, Usd)>();
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var cost = new FixedPoint(rows.GetInt64(2), rows.GetInt64(3)).ToCost();
            read.Add((rows.GetInt32(0), rows.GetInt32(1), Usd.FromDollars(cost)));
        }

        return read;
    }
}
