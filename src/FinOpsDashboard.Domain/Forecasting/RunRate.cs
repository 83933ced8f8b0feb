using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>The mean of the last complete days: whole weeks, so that every weekday counts alike.</summary>
internal sealed class RunRate : FittedSpend
{
    /// <summary>Four weeks.</summary>
    public const int MostDays = 28;

    /// <summary>One week.</summary>
    public const int FewestDays = 7;

    private readonly decimal _mean;
    private readonly decimal _varianceOfDay;

    private RunRate(IReadOnlyList<DateOnly> days, SpendHistory history)
        : base(new FitFacts { DaysUsed = days.Count, First = days[0], Last = days[^1] })
    {
        _mean = days.Sum(history.On) / days.Count;
        _varianceOfDay = days.Sum(day => (history.On(day) - _mean) * (history.On(day) - _mean)) / (days.Count - 1);
    }

    public override int DegreesOfFreedom => Facts.DaysUsed - 1;

    public static ForecastFit Fit(SpendHistory history, DateOnly before)
    {
        var days = history.LastComplete(before, MostDays);
        return days.Count >= FewestDays
            ? ForecastFit.Of(new RunRate(days.TakeLast(days.Count / FewestDays * FewestDays).ToList(), history))
            : ForecastFit.Not($"The run rate needs {FewestDays} complete days; there are {days.Count}.");
    }

    public override decimal On(DateOnly day) => Math.Max(0m, _mean);

    public override decimal? VarianceOver(DateRange days)
    {
        decimal ahead = days.DayCount;
        return _varianceOfDay * (ahead + (ahead * ahead / Facts.DaysUsed));
    }
}
