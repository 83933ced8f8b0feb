using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>Reads what the ledger remembers of its own making: which days were read, what changed afterwards, which sources differ.</summary>
public interface IDataHealthLedger
{
    /// <summary>The first day that was ever read; null when none was.</summary>
    Task<DateOnly?> GetFirstDayAsync(CancellationToken cancellationToken);

    /// <summary>The days of a period that were read, in order.</summary>
    Task<IReadOnlyList<StoredDay>> GetDaysAsync(DateRange period, CancellationToken cancellationToken);

    /// <summary>What changed in the days of a period after they had been final, by month.</summary>
    Task<IReadOnlyList<MonthRestatement>> GetRestatementsAsync(DateRange period, CancellationToken cancellationToken);

    /// <summary>The lines of a month that moved most after they had been final.</summary>
    /// <param name="month">The month.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<RestatedLines> GetRestatedLinesAsync(BillingMonth month, int most, CancellationToken cancellationToken);

    /// <summary>The days of a period in which two sources differ, in order.</summary>
    Task<IReadOnlyList<DayConflict>> GetConflictsAsync(DateRange period, CancellationToken cancellationToken);

    /// <summary>The files that imports read, the latest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<ImportedSpendFile>> GetFilesAsync(int most, CancellationToken cancellationToken);
}
