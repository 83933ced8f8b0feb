using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Spending.Comparing;

/// <summary>What the ledger knows of the days of a period. A day that was never read, or only before it ended, is not a day without spend.</summary>
public sealed record PeriodKnowledge
{
    /// <summary>The UTC days.</summary>
    public required DateRange Days { get; init; }

    /// <summary>How many of them were read.</summary>
    public required int ReadDays { get; init; }

    /// <summary>How many of them AWS may still change.</summary>
    public required int EstimatedDays { get; init; }

    /// <summary>How many of them were read before AWS had two days to fill them: they are likely to rise.</summary>
    public required int FillingDays { get; init; }

    /// <summary>The days that were never read, joined, in order.</summary>
    public required IReadOnlyList<DateRange> Missing { get; init; }

    /// <summary>The first day of the ledger; null when it is empty.</summary>
    public required DateOnly? LedgerStart { get; init; }

    /// <summary>Whether every day was read.</summary>
    public bool IsComplete => Missing.Count == 0;

    /// <summary>Whether no day was read.</summary>
    public bool IsUnknown => ReadDays == 0;

    /// <summary>How many days were never read.</summary>
    public int MissingDays => Days.DayCount - ReadDays;

    /// <summary>Tells what is known.</summary>
    /// <param name="period">The UTC days.</param>
    /// <param name="stored">The days that were read, in order; others than of the period are left out.</param>
    /// <param name="ledgerStart">The first day of the ledger; null when it is empty.</param>
    public static PeriodKnowledge Of(DateRange period, IReadOnlyList<StoredDay> stored, DateOnly? ledgerStart)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var read = stored.Where(day => period.Contains(day.Day) && day.IsOver).ToList();
        return new PeriodKnowledge
        {
            Days = period,
            ReadDays = read.Count,
            EstimatedDays = read.Count(day => !day.IsFinal),
            FillingDays = read.Count(day => day.IsFilling),
            Missing = MissingOf(period, read),
            LedgerStart = ledgerStart,
        };
    }

    /// <summary>The day after the last one that was read after it had ended; null where there is none.</summary>
    /// <param name="stored">The days that were read, in order.</param>
    public static DateOnly? KnownUntil(IReadOnlyList<StoredDay> stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return stored.LastOrDefault(day => day.IsOver)?.Day.AddDays(1);
    }

    private static List<DateRange> MissingOf(DateRange period, List<StoredDay> read)
    {
        var missing = new List<DateRange>();
        var next = period.Start;
        foreach (var day in read.Select(stored => stored.Day))
        {
            if (day > next) missing.Add(new DateRange(next, day));
            next = day.AddDays(1);
        }

        if (next < period.EndExclusive) missing.Add(new DateRange(next, period.EndExclusive));
        return missing;
    }
}
