using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Spend;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>
/// Rebuilds what features carry, and every rollup, for the days that changed and their months, each month by its plan. Runs inside the
/// transaction of the change, so that the charts never show an allocation of other facts.
/// </summary>
internal static class AllocationRefresh
{
    /// <summary>Rebuilds some days.</summary>
    /// <exception cref="OverflowException">Amounts add up to more than the ledger keeps.</exception>
    public static async Task RunAsync(FinOpsDbContext context, IEnumerable<int> days, CancellationToken cancellationToken)
    {
        var months = days.Distinct().GroupBy(day => day / 100).OrderBy(month => month.Key).ToList();
        if (months.Count == 0) return;
        var plans = await MonthPlans.AssignAsync(context, [.. months.Select(month => month.Key)], cancellationToken).ConfigureAwait(false);
        var lines = await context.ChargeLines.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        var maps = new CarrierMaps(context, await CarrierIds.LoadAsync(context, stores: true, cancellationToken).ConfigureAwait(false), lines);
        var dimensions = await context.SplitDimensions.Select(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var refresh = new MonthRefresh(context, maps, ChargeLine.FirstOfModels(lines), dimensions);
        foreach (var month in months) await refresh.RunAsync(month.Key, plans[month.Key], [.. month], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Rebuilds every day there is.</summary>
    /// <exception cref="OverflowException">Amounts add up to more than the ledger keeps.</exception>
    public static Task RunForAllDaysAsync(FinOpsDbContext context, CancellationToken cancellationToken) =>
        RunForMonthsAsync(context, null, cancellationToken);

    /// <summary>Rebuilds every day of some months; null for all, as when lines are read anew.</summary>
    /// <exception cref="OverflowException">Amounts add up to more than the ledger keeps.</exception>
    public static async Task RunForMonthsAsync(FinOpsDbContext context, IReadOnlyCollection<int>? months, CancellationToken cancellationToken)
    {
        var days = await context.SpendFacts.Select(fact => fact.Day)
            .Union(context.FeatureDayTotals.Select(row => row.Day)).ToListAsync(cancellationToken).ConfigureAwait(false);
        await RunAsync(context, months is null ? days : days.Where(day => months.Contains(day / 100)), cancellationToken).ConfigureAwait(false);
    }
}
