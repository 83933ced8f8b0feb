namespace FinOpsDashboard.Domain.Commitments;

/// <summary>The demand of a typical week, hour by hour: 168 hours, the first from 00:00 on Monday, UTC.</summary>
public sealed class DemandWeek
{
    /// <summary>Hours of a week.</summary>
    public const int HourCount = DayCount * HoursPerDay;

    /// <summary>Days of a week.</summary>
    public const int DayCount = 7;

    /// <summary>Hours of a day.</summary>
    public const int HoursPerDay = 24;

    private readonly HourDemand[] _hours;

    /// <summary>Takes a week.</summary>
    /// <exception cref="ArgumentException">There are not 168 hours.</exception>
    public DemandWeek(IEnumerable<HourDemand> hours)
    {
        _hours = [.. hours];
        if (_hours.Length != HourCount) throw new ArgumentException($"A week has {HourCount} hours, not {_hours.Length}.", nameof(hours));
    }

    /// <summary>The hours in order.</summary>
    public IReadOnlyList<HourDemand> Hours => _hours;

    /// <summary>Input tokens of the week.</summary>
    public decimal InputTokens => _hours.Sum(hour => hour.InputTokens);

    /// <summary>Output tokens of the week.</summary>
    public decimal OutputTokens => _hours.Sum(hour => hour.OutputTokens);

    /// <summary>Input and output tokens of the week.</summary>
    public decimal Tokens => InputTokens + OutputTokens;

    /// <summary>A week whose hours are all the same.</summary>
    public static DemandWeek Even(HourDemand hour) => new(Enumerable.Repeat(hour, HourCount));

    /// <summary>A week of seven days, Monday first, each spread evenly over its hours.</summary>
    /// <param name="days">What each day asks for as a whole.</param>
    public static DemandWeek OfDays(IEnumerable<HourDemand> days) => new(days.SelectMany(day =>
        Enumerable.Repeat(new HourDemand(day.InputTokens / HoursPerDay, day.OutputTokens / HoursPerDay), HoursPerDay)));

    /// <summary>The same week with more or less demand in every hour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An hour leaves the range of <see cref="HourDemand"/>.</exception>
    public DemandWeek ScaledBy(decimal factor) => new(_hours.Select(hour => hour.ScaledBy(factor)));
}
