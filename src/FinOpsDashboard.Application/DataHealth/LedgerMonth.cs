using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>A month of the ledger, day by day, and how far it may be trusted.</summary>
public sealed record LedgerMonth
{
    /// <summary>The month.</summary>
    public required BillingMonth Month { get; init; }

    /// <summary>Every day of it, in order.</summary>
    public required IReadOnlyList<LedgerDay> Days { get; init; }

    /// <summary>What changed after it had been final; null when nothing did.</summary>
    public MonthRestatement? Restatement { get; init; }

    /// <summary>
    /// Incomplete before estimated, and that before closed: the gravest doubt names the month. A month that the ledger begins within is
    /// incomplete too, as its sum is not the month's bill.
    /// </summary>
    public MonthState State
    {
        get
        {
            if (Count(DayState.Gap) + Count(DayState.Before) > 0) return MonthState.Incomplete;
            if (Count(DayState.Final) < Days.Count) return MonthState.Estimated;
            return Restatement is null ? MonthState.Closed : MonthState.Restated;
        }
    }

    /// <summary>The days that are over and were never read, joined.</summary>
    public IReadOnlyList<DateRange> Gaps => [.. DaySpan.Of(Days).Where(span => span.State == DayState.Gap).Select(span => span.Days)];

    /// <summary>From where its days come, the most frequent first.</summary>
    public IReadOnlyList<SpendSource> Sources =>
        [.. Days.Where(day => day.Source is not null).GroupBy(day => day.Source!.Value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key)];

    /// <summary>When a day of it was last read, UTC; null where none was.</summary>
    public DateTimeOffset? LastRead => Days.Max(day => day.Read);

    /// <summary>How many days are in a state.</summary>
    public int Count(DayState state) => Days.Count(day => day.State == state);

    /// <summary>Puts a month together.</summary>
    /// <param name="month">The month.</param>
    /// <param name="stored">The days that were read, by day.</param>
    /// <param name="first">The first day of the ledger; null when it is empty.</param>
    /// <param name="today">The UTC day that is not over.</param>
    /// <param name="restatement">What changed after it had been final.</param>
    public static LedgerMonth Of(
        BillingMonth month, IReadOnlyDictionary<DateOnly, StoredDay> stored, DateOnly? first, DateOnly today, MonthRestatement? restatement)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return new LedgerMonth
        {
            Month = month,
            Days = [.. month.Days.Days().Select(day => LedgerDay.Of(day, stored.GetValueOrDefault(day), first, today))],
            Restatement = restatement,
        };
    }
}
