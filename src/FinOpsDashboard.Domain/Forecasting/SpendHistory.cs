using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>What was billed day by day: usage charges in one cost basis, unblended for forecasts. Days that the ledger has and that cost nothing count as zero; days that it has not are unknown.</summary>
public sealed class SpendHistory
{
    private readonly decimal[] _sums;
    private readonly IReadOnlySet<DateOnly> _estimated;
    private readonly List<DateOnly> _complete;

    /// <summary>Takes the days.</summary>
    /// <param name="days">The days that the ledger has, without a gap.</param>
    /// <param name="amounts">What they were billed; a day without an entry cost nothing. Days outside are not taken.</param>
    /// <param name="estimated">Days that AWS may still change: they count as billed, but nothing is learnt from them.</param>
    /// <param name="openDay">The first day that was not over when the ledger was last filled; nothing is learnt from it or a later one.</param>
    public SpendHistory(DateRange days, IReadOnlyDictionary<DateOnly, Usd> amounts, IReadOnlySet<DateOnly> estimated, DateOnly openDay)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(estimated);
        (Days, _estimated, OpenDay) = (days, estimated, openDay);
        _sums = new decimal[days.DayCount + 1];
        for (var index = 0; index < days.DayCount; index++)
            _sums[index + 1] = _sums[index] + amounts.GetValueOrDefault(days.Start.AddDays(index)).Amount;
        _complete = [.. days.Days().SkipWhile(day => On(day) == 0m).Where(IsComplete)];
    }

    /// <summary>The days that the ledger has, UTC.</summary>
    public DateRange Days { get; }

    /// <summary>The first day that was not over when the ledger was last filled, UTC.</summary>
    public DateOnly OpenDay { get; }

    /// <summary>The day after the last complete one; the first day of all when none is complete.</summary>
    public DateOnly CompleteUntil => _complete.Count == 0 ? Days.Start : _complete[^1].AddDays(1);

    /// <summary>Whether AWS may still change a day.</summary>
    public bool IsEstimated(DateOnly day) => _estimated.Contains(day);

    /// <summary>Whether a day is known, over and final.</summary>
    public bool IsComplete(DateOnly day) => Days.Contains(day) && day < OpenDay && !_estimated.Contains(day);

    /// <summary>What known days of a range were billed, to the last digit.</summary>
    public Usd Total(DateRange range) => Usd.FromDollars(Sum(range));

    /// <summary>The same amounts and those of others, for the same days.</summary>
    internal static SpendHistory SumOf(IReadOnlyList<SpendHistory> histories)
    {
        var first = histories[0];
        var amounts = first.Days.Days().ToDictionary(day => day, day => Usd.FromDollars(histories.Sum(history => history.On(day))));
        return new SpendHistory(first.Days, amounts, first._estimated, first.OpenDay);
    }

    internal decimal On(DateOnly day)
    {
        var index = day.DayNumber - Days.Start.DayNumber;
        return index < 0 || index >= Days.DayCount ? 0m : _sums[index + 1] - _sums[index];
    }

    internal decimal Sum(DateRange range)
    {
        var known = range.Intersect(Days);
        return known.IsEmpty ? 0m : _sums[known.EndExclusive.DayNumber - Days.Start.DayNumber] - _sums[known.Start.DayNumber - Days.Start.DayNumber];
    }

    /// <summary>Whether every day of a range is complete.</summary>
    internal bool IsComplete(DateRange range) => range.Days().All(IsComplete);

    /// <summary>The last complete days before a day, from the first that cost something, in their order.</summary>
    internal IReadOnlyList<DateOnly> LastComplete(DateOnly before, int most)
    {
        var end = _complete.BinarySearch(before);
        if (end < 0) end = ~end;
        var start = Math.Max(0, end - most);
        return _complete.GetRange(start, end - start);
    }
}
