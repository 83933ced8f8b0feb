using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>Foresees spend by each method, and says how each would have done before.</summary>
public static class Forecaster
{
    private const int MostBacktests = 12;
    private const int MostOrigins = 12;
    private const int FewestOrigins = 4;
    private const int DaysBetweenOrigins = 28;

    /// <summary>All methods, the simplest first.</summary>
    public static IReadOnlyList<ForecastMethod> Methods { get; } = Enum.GetValues<ForecastMethod>();

    /// <summary>Foresees the end of a period.</summary>
    /// <param name="subject">Whose spend.</param>
    /// <param name="method">How.</param>
    /// <param name="horizon">Until when.</param>
    /// <param name="today">The present day, UTC.</param>
    public static SpendForecast Of(ForecastSubject subject, ForecastMethod method, ForecastHorizon horizon, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var (history, period) = (subject.History, horizon.PeriodOf(today));
        var firstAhead = Latest(period.Start, Earliest(history.OpenDay, history.Days.EndExclusive));
        var ahead = new DateRange(Earliest(firstAhead, period.EndExclusive), period.EndExclusive);
        var forecast = new SpendForecast { Method = method, Horizon = horizon, Period = period, Ahead = ahead, Billed = history.Total(period) };
        var (fit, whyNot) = Fit(subject, method, today, takesPlans: true);
        if (fit is null) return forecast with { WhyNot = whyNot };

        var rests = ahead.Days().Select(day => Math.Max(0m, fit.On(day) - history.On(day))).ToList();
        var rest = rests.Sum();
        var (half, basis, cases) = HalfWidth(subject, method, fit, ahead, rest);
        var billed = forecast.Billed.Amount;
        return forecast with
        {
            Expected = Usd.FromDollars(rest),
            Facts = fit.Facts,
            Interval = half is { } known ? new ForecastInterval(At(billed + Math.Max(0m, rest - known)), At(billed + rest + known), basis, cases) : null,
            Path = [.. PathOf(ahead, rests, rest, billed, half)],
        };
    }

    /// <summary>Foresees the last months that are complete, each from the end of the month before.</summary>
    /// <param name="subject">Whose spend.</param>
    /// <param name="method">How.</param>
    /// <param name="today">The present day, UTC.</param>
    public static ForecastBacktest Backtest(ForecastSubject subject, ForecastMethod method, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var thisMonth = BillingMonth.Of(today);
        var months = new List<BacktestMonth>();
        for (var month = thisMonth.Plus(-MostBacktests); month < thisMonth; month = month.Next)
        {
            if (!subject.History.IsComplete(month.Days)) continue;
            if (Fit(subject, method, month.FirstDay, takesPlans: false).Spend is { } fit)
                months.Add(new BacktestMonth(month, At(fit.Sum(month.Days)), subject.History.Total(month.Days)));
        }

        return new ForecastBacktest(method, months);
    }

    private static ForecastFit Fit(ForecastSubject subject, ForecastMethod method, DateOnly before, bool takesPlans) => method switch
    {
        ForecastMethod.RunRate => RunRate.Fit(subject.History, before),
        ForecastMethod.Trend => WeekdayTrend.Fit(subject.History, before),
        ForecastMethod.Drivers when subject.Parts.Count > 0 => SummedSpend.Fit(subject, before, takesPlans),
        ForecastMethod.Drivers => VolumeDrivers.Fit(subject, before, takesPlans),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such method."),
    };

    /// <summary>Half the width of the interval: from earlier forecasts over as many days where enough of them can be checked, else from single days.</summary>
    private static (decimal? Half, IntervalBasis Basis, int Cases) HalfWidth(
        ForecastSubject subject, ForecastMethod method, FittedSpend fit, DateRange ahead, decimal rest)
    {
        if (ahead.IsEmpty) return (0m, IntervalBasis.Residuals, fit.Facts.DaysUsed);
        var errors = PastErrors(subject, method, ahead).ToList();
        if (errors.Count >= FewestOrigins)
            return (StudentQuantile.Of(errors.Count) * DecimalMath.Sqrt(errors.Sum(error => error * error) / errors.Count) * rest, IntervalBasis.PastErrors, errors.Count);
        return fit.VarianceOver(ahead) is { } variance
            ? (StudentQuantile.Of(fit.DegreesOfFreedom) * DecimalMath.Sqrt(variance), IntervalBasis.Residuals, fit.Facts.DaysUsed)
            : (null, IntervalBasis.Residuals, 0);
    }

    /// <summary>
    /// How far actuals lay from the forecast, as a share of it, over as many days and as long after the last day that was learnt from; four
    /// weeks apart.
    /// </summary>
    private static IEnumerable<decimal> PastErrors(ForecastSubject subject, ForecastMethod method, DateRange ahead)
    {
        var days = ahead.DayCount;
        var lead = Math.Max(0, ahead.Start.DayNumber - subject.History.CompleteUntil.DayNumber);
        var end = subject.History.CompleteUntil;
        for (var count = 0; count < MostOrigins; count++, end = end.AddDays(-DaysBetweenOrigins))
        {
            var start = end.AddDays(-days);
            var before = start.AddDays(-lead);
            if (before < subject.History.Days.Start) yield break;
            var range = new DateRange(start, end);
            if (!subject.History.IsComplete(range) || Fit(subject, method, before, takesPlans: false).Spend is not { } fit) continue;
            var forecast = fit.Sum(range);
            if (forecast > 0m) yield return (subject.History.Sum(range) - forecast) / forecast;
        }
    }

    /// <summary>The band widens with the share of the rest that is expected by a day.</summary>
    private static IEnumerable<ForecastDay> PathOf(DateRange ahead, List<decimal> rests, decimal rest, decimal billed, decimal? half)
    {
        var soFar = 0m;
        foreach (var (index, day) in ahead.Days().Index())
        {
            soFar += rests[index];
            var width = half is { } known && rest > 0m ? known * (soFar / rest) : half;
            yield return new ForecastDay(day, At(billed + soFar), width is { } low ? At(billed + Math.Max(0m, soFar - low)) : null, width is { } high ? At(billed + soFar + high) : null);
        }
    }

    private static Usd At(decimal dollars) => Usd.FromDollars(dollars);

    private static DateOnly Earliest(DateOnly left, DateOnly right) => left < right ? left : right;

    private static DateOnly Latest(DateOnly left, DateOnly right) => left > right ? left : right;
}
