using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>Keeps hours apart from the days: nothing adds the two up.</summary>
public interface IHourlyStore
{
    /// <summary>The last request for hours; null before the first.</summary>
    Task<HourlyReading?> GetReadingAsync(CancellationToken cancellationToken);

    /// <summary>The days that have hours, from the first to the last; empty where none are stored.</summary>
    Task<DateRange> GetDaysAsync(CancellationToken cancellationToken);

    /// <summary>The stored hours of some days, by hour.</summary>
    Task<IReadOnlyList<HourlyLine>> GetAsync(DateRange days, CancellationToken cancellationToken);

    /// <summary>Makes the hours of the reading's window equal to the table, and forgets those before a day; in one transaction.</summary>
    /// <param name="table">The hours.</param>
    /// <param name="reading">What they are of.</param>
    /// <param name="keepFrom">The first day whose hours are kept.</param>
    /// <param name="mark">The step of a sync that is done with it; null outside a sync.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    Task StoreAsync(HourlyTable table, HourlyReading reading, DateOnly keepFrom, SyncStepMark? mark, CancellationToken cancellationToken);

    /// <summary>Notes a request that brought no hours; those that are stored stay.</summary>
    Task NoteAsync(HourlyReading reading, CancellationToken cancellationToken);

    /// <summary>Deletes the hours of days before one.</summary>
    Task ForgetAsync(DateOnly keepFrom, CancellationToken cancellationToken);
}
