using FinOpsDashboard.Application.SpendImport;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>A day that was read.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Source">From where.</param>
/// <param name="Read">When it was last read, UTC.</param>
/// <param name="IsFinal">Whether AWS called nothing of it estimated.</param>
public sealed record StoredDay(DateOnly Day, SpendSource Source, DateTimeOffset Read, bool IsFinal)
{
    /// <summary>AWS fills a day for about so long after it ended; the contract's "last 48 hours".</summary>
    private static readonly TimeSpan Filling = TimeSpan.FromHours(48);

    /// <summary>Whether it was read after it had ended: a part of a day is no day to compare.</summary>
    public bool IsOver => Read >= End;

    /// <summary>Whether it was read before AWS had the time to fill it, so that it is likely to rise.</summary>
    public bool IsFilling => !IsFinal && Read < End + Filling;

    private DateTimeOffset End => new(Day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
