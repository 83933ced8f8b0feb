using System.Globalization;

namespace FinOpsDashboard.Domain.Time;

/// <summary>
/// A half-open range of UTC days, <c>[Start, EndExclusive)</c>, as Cost Explorer takes and gives them.
/// The default value is empty.
/// </summary>
public readonly record struct DateRange
{
    /// <summary>Makes a range.</summary>
    /// <param name="start">The first day, UTC.</param>
    /// <param name="endExclusive">The day after the last one, UTC; the same as <paramref name="start"/> makes an empty range.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end lies before the start.</exception>
    public DateRange(DateOnly start, DateOnly endExclusive)
    {
        if (endExclusive < start)
            throw new ArgumentOutOfRangeException(nameof(endExclusive), endExclusive, $"The end lies before the start {start:O}.");
        (Start, EndExclusive) = (start, endExclusive);
    }

    /// <summary>The first day, UTC.</summary>
    public DateOnly Start { get; }

    /// <summary>The day after the last one, UTC.</summary>
    public DateOnly EndExclusive { get; }

    /// <summary>The number of days.</summary>
    public int DayCount => EndExclusive.DayNumber - Start.DayNumber;

    /// <summary>Whether there is no day in it.</summary>
    public bool IsEmpty => DayCount == 0;

    /// <summary>Whether a day lies inside.</summary>
    public bool Contains(DateOnly day) => day >= Start && day < EndExclusive;

    /// <summary>The days that both ranges have; empty when they have none in common.</summary>
    public DateRange Intersect(DateRange other)
    {
        var start = Start > other.Start ? Start : other.Start;
        var end = EndExclusive < other.EndExclusive ? EndExclusive : other.EndExclusive;
        return end <= start ? default : new DateRange(start, end);
    }

    /// <summary>Every day, in order.</summary>
    public IEnumerable<DateOnly> Days()
    {
        for (var day = Start; day < EndExclusive; day = day.AddDays(1))
            yield return day;
    }

    /// <summary>Every month that has a day in the range, in order.</summary>
    public IEnumerable<BillingMonth> Months()
    {
        if (IsEmpty) yield break;
        for (var month = BillingMonth.Of(Start); month.FirstDay < EndExclusive; month = month.Next)
            yield return month;
    }

    /// <summary>The range as <c>2026-09-01/2026-10-01</c>, the end exclusive.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd}/{EndExclusive:yyyy-MM-dd}");
}
