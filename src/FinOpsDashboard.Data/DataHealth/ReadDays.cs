using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.DataHealth;

/// <summary>Which days were read.</summary>
internal static class ReadDays
{
    /// <summary>The first day that was ever read; null when none was.</summary>
    public static async Task<DateOnly?> FirstReadDayAsync(this FinOpsDbContext context, CancellationToken cancellationToken)
    {
        var first = await context.SpendDays.OrderBy(day => day.Day).Select(day => (int?)day.Day).Take(1)
            .TagWith("data health: the first day that was read").FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return first is { } day ? DayKey.ToDay(day) : null;
    }

    /// <summary>The days of a period that were read, in order.</summary>
    public static async Task<IReadOnlyList<StoredDay>> ReadDaysAsync(this FinOpsDbContext context, DateRange period, CancellationToken cancellationToken)
    {
        var (from, to) = (DayKey.From(period.Start), DayKey.From(period.EndExclusive));
        var days = await context.SpendDays.AsNoTracking().Where(day => day.Day >= from && day.Day < to).OrderBy(day => day.Day)
            .TagWith("data health: days that were read").ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. days.Select(day => new StoredDay(DayKey.ToDay(day.Day), day.Source, new DateTimeOffset(day.ReadUtc), day.IsFinal))];
    }
}
