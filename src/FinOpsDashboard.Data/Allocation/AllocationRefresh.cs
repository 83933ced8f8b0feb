using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>
/// Rebuilds what features carry, and every rollup, for the days that changed and their months, each month by its plan. Runs inside the
/// transaction of the change, so that the charts never show an allocation of other facts. The rows never leave the database.
/// </summary>
internal static class AllocationRefresh
{
    /// <summary>Rebuilds some days.</summary>
    public static async Task RunAsync(FinOpsDbContext context, IEnumerable<int> days, CancellationToken cancellationToken)
    {
        var months = days.Distinct().GroupBy(day => day / 100).OrderBy(month => month.Key).ToList();
        if (months.Count == 0) return;
        var plans = await MonthPlans.AssignAsync(context, [.. months.Select(month => month.Key)], cancellationToken).ConfigureAwait(false);
        var maps = await CarrierMaps.LoadAsync(
            context, await CarrierIds.LoadAsync(context, stores: true, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        var sql = new RollupSql(MetricColumns.Of(context));
        foreach (var month in months)
        {
            int[] changed = [.. month];
            await context.FeatureDays.Where(row => changed.Contains(row.Day)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            foreach (var (allocator, valid) in DaysOf(plans[month.Key], month.Key, changed))
            {
                var dimension = await maps.UseAsync(allocator, SpendTables.Days, valid, cancellationToken).ConfigureAwait(false);
                await RunAsync(context, sql.FeatureDays(valid, dimension), cancellationToken).ConfigureAwait(false);
            }

            await context.FeatureDayTotals.Where(row => changed.Contains(row.Day)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            await RunAsync(context, sql.DayTotals(changed), cancellationToken).ConfigureAwait(false);
            await RebuildMonthAsync(context, sql, month.Key, cancellationToken).ConfigureAwait(false);
        }

        await maps.DropAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Rebuilds every day there is.</summary>
    public static Task RunForAllDaysAsync(FinOpsDbContext context, CancellationToken cancellationToken) =>
        RunForMonthsAsync(context, null, cancellationToken);

    /// <summary>Rebuilds every day of some months; null for all, as when lines are read anew.</summary>
    public static async Task RunForMonthsAsync(FinOpsDbContext context, IReadOnlyCollection<int>? months, CancellationToken cancellationToken)
    {
        var days = await context.SpendFacts.Select(fact => fact.Day)
            .Union(context.FeatureDayTotals.Select(row => row.Day)).ToListAsync(cancellationToken).ConfigureAwait(false);
        await RunAsync(context, months is null ? days : days.Where(day => months.Contains(day / 100)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The changed days of a month by the rules that are valid on them.</summary>
    private static IEnumerable<(Allocator Allocator, int[] Days)> DaysOf(AllocationPlan plan, int month, int[] changed) => plan
        .SpansOf(DayKey.ToMonth(month).Days)
        .GroupBy(span => span.Allocator)
        .Select(group => (group.Key, changed.Where(day => group.Any(span => span.Days.Contains(DayKey.ToDay(day)))).ToArray()))
        .Where(group => group.Item2.Length > 0);

    /// <summary>The monthly rollups of one month.</summary>
    private static async Task RebuildMonthAsync(FinOpsDbContext context, RollupSql sql, int month, CancellationToken cancellationToken)
    {
        await context.FeatureMonths.Where(row => row.Month == month).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await RunAsync(context, sql.FeatureMonths(month), cancellationToken).ConfigureAwait(false);
        await context.FeatureMonthTotals.Where(row => row.Month == month).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await RunAsync(context, sql.MonthTotals(month), cancellationToken).ConfigureAwait(false);
        await context.LineMonths.Where(row => row.Month == month).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await RunAsync(context, sql.LineMonths(month), cancellationToken).ConfigureAwait(false);
        foreach (var dimension in await context.SplitDimensions.Select(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            await context.SplitMonths.Where(row => row.DimensionId == dimension && row.Month == month)
                .ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            await RunAsync(context, sql.SplitMonths(month, dimension), cancellationToken).ConfigureAwait(false);
        }
    }

#pragma warning disable EF1002 // The statements hold names of the model and integers of ours.
    private static Task<int> RunAsync(FinOpsDbContext context, string sql, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(sql, cancellationToken);
#pragma warning restore EF1002
}
