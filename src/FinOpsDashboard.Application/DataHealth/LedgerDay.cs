using FinOpsDashboard.Application.SpendImport;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>A day of the calendar.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Source">From where; null where nothing was read.</param>
/// <param name="Read">When it was last read, UTC; null where nothing was read.</param>
public sealed record LedgerDay(DateOnly Day, DayState State, SpendSource? Source, DateTimeOffset? Read)
{
    /// <summary>Tells the state of a day.</summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="stored">What was read of it; null where nothing was.</param>
    /// <param name="first">The first day of the ledger; null when it is empty.</param>
    /// <param name="today">The UTC day that is not over.</param>
    public static LedgerDay Of(DateOnly day, StoredDay? stored, DateOnly? first, DateOnly today) => new(
        day,
        stored switch
        {
            { IsFinal: true } when day < today => DayState.Final,
            { } => DayState.Estimated,
            null when day >= today => DayState.NotYet,
            null => first is null || day < first ? DayState.Before : DayState.Gap,
        },
        stored?.Source,
        stored?.Read);
}
