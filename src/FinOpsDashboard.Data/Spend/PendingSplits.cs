using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spend;

/// <summary>The days of services that still have to be split.</summary>
internal static class PendingSplits
{
    /// <summary>Notes days as to be split by each dimension.</summary>
    public static async Task AddAsync(
        FinOpsDbContext context,
        IReadOnlyList<SplitDimensionKey> dimensions,
        IReadOnlyCollection<(string Service, int Day)> days,
        CancellationToken cancellationToken)
    {
        if (days.Count == 0) return;
        foreach (var key in dimensions)
        {
            var dimension = await SplitDimensions.GetOrAddAsync(context, key, cancellationToken).ConfigureAwait(false);
            var known = await context.PendingSplits.Where(pending => pending.DimensionId == dimension.Id)
                .Select(pending => new { pending.Service, pending.Day }).ToListAsync(cancellationToken).ConfigureAwait(false);
            context.PendingSplits.AddRange(days.Except(known.Select(pending => (pending.Service, pending.Day)))
                .Select(day => new PendingSplit { DimensionId = dimension.Id, Service = day.Service, Day = day.Day }));
        }
    }

    /// <summary>The services to split by a dimension: those noted, and those of lines of which one of the months was never split by it.</summary>
    public static async Task<IReadOnlyList<string>> GetServicesAsync(
        FinOpsDbContext context, SplitDimensionKey key, DateRange period, IReadOnlyList<int> months, CancellationToken cancellationToken)
    {
        var (from, to) = (DayKey.From(period.Start), DayKey.From(period.EndExclusive));
        var dimension = await context.SplitDimensions.SingleOrDefaultAsync(row => row.Key == key.Text, cancellationToken).ConfigureAwait(false);
        var id = dimension?.Id ?? 0;
        var noted = await context.PendingSplits.Where(pending => pending.DimensionId == id && pending.Day >= from && pending.Day < to)
            .Select(pending => pending.Service).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
        var never = await context.LineMonths
            .Where(row => months.Contains(row.Month))
            .Where(row => !context.SplitMonths.Any(split => split.DimensionId == id && split.Month == row.Month && split.ChargeLineId == row.ChargeLineId))
            .Select(row => row.ChargeLine!.Service)
            .Distinct()
            .TagWith("sync: services never split by a dimension")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. noted.Union(never).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The days to split by a dimension: those noted, and those of facts that were never split by it, as when a tag key was
    /// configured only now.
    /// </summary>
    public static async Task<IReadOnlyList<ServiceDay>> GetAsync(
        FinOpsDbContext context, SplitDimensionKey key, DateRange period, CancellationToken cancellationToken)
    {
        var (from, to) = (DayKey.From(period.Start), DayKey.From(period.EndExclusive));
        var dimension = await context.SplitDimensions.SingleOrDefaultAsync(row => row.Key == key.Text, cancellationToken).ConfigureAwait(false);
        var id = dimension?.Id ?? 0;
        var noted = await context.PendingSplits
            .Where(pending => pending.DimensionId == id && pending.Day >= from && pending.Day < to)
            .Select(pending => new { pending.Service, pending.Day })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var never = await context.SpendFacts
            .Where(fact => fact.Day >= from && fact.Day < to)
            .Where(fact => !context.SpendDays.Any(day => day.Day == fact.Day && day.Source != SpendSource.CostExplorer))
            .Where(fact => !context.SpendSplits.Any(split =>
                split.DimensionId == id && split.Day == fact.Day && split.ChargeLineId == fact.ChargeLineId))
            .Select(fact => new { fact.ChargeLine!.Service, fact.Day })
            .Distinct()
            .TagWith("sync: facts never split by a dimension")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. noted.Concat(never).Distinct()
                .Select(day => new ServiceDay(day.Service, DayKey.ToDay(day.Day)))
                .OrderBy(day => day.Day).ThenBy(day => day.Service, StringComparer.Ordinal),
        ];
    }
}
