using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>
/// Rebuilds what features carry, and every rollup, for the days that changed and their months. Runs inside the transaction of the change,
/// so that the charts never show an allocation of other facts. The rows never leave the database.
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
        var dimension = await DimensionOfAsync(context, allocator, cancellationToken).ConfigureAwait(false);
        var map = await CarrierMap.CreateAsync(context, allocator, lines, dimension?.Id, cancellationToken).ConfigureAwait(false);
        var sql = new RollupSql(MetricColumns.Of(context));
        foreach (var month in months)
        {
            int[] changed = [.. month];
            if (dimension is { } split) await map.AddSharesAsync(split.Id, changed, cancellationToken).ConfigureAwait(false);
            await context.FeatureDays.Where(row => changed.Contains(row.Day)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            await RunAsync(context, sql.FeatureDays(changed, dimension), cancellationToken).ConfigureAwait(false);
            await context.FeatureDayTotals.Where(row => changed.Contains(row.Day)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            await RunAsync(context, sql.DayTotals(changed), cancellationToken).ConfigureAwait(false);
            await RebuildMonthAsync(context, sql, month.Key, cancellationToken).ConfigureAwait(false);
        }

        await map.DropAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Rebuilds every day there is, as when a rule changed.</summary>
    public static async Task RunForAllDaysAsync(FinOpsDbContext context, CancellationToken cancellationToken)
    {
        var days = await context.SpendFacts.Select(fact => fact.Day)
            .Union(context.FeatureDayTotals.Select(row => row.Day)).ToListAsync(cancellationToken).ConfigureAwait(false);
        await RunAsync(context, days, cancellationToken).ConfigureAwait(false);
    }

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

    /// <summary>The dimension that rules look at and the value that stands for what is not split; null when there are no shares of it.</summary>
    private static async Task<(int Id, int UnsplitValueId)?> DimensionOfAsync(FinOpsDbContext context, Allocator allocator, CancellationToken cancellationToken)
    {
        if (allocator.Dimension is not { } key) return null;
        var dimension = await context.SplitDimensions.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key, cancellationToken).ConfigureAwait(false);
        var id = dimension?.Id ?? CarrierMap.NoValue;
        var unsplit = await context.SplitValues.Where(value => value.DimensionId == id && value.Value == SplitCheck.Unsplit)
            .Select(value => value.Id).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return (id, unsplit);
    }

#pragma warning disable EF1002 // The statements hold names of the model and integers of ours.
    private static Task<int> RunAsync(FinOpsDbContext context, string sql, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(sql, cancellationToken);
#pragma warning restore EF1002

    private static ChargeIdentity Identity(ChargeLine line) => new(
        line.Service,
        line.UsageType,
        line.Model,
        SpendWords.TryParseBillingRoute(line.Route, out var route) ? route : BillingRoute.Other,
        line.RegionId);
}
