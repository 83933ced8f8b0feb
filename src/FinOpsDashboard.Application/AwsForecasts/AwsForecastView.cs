using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.AwsForecasts;

/// <summary>The last forecast of AWS for the whole bill, and how earlier ones did.</summary>
public sealed record AwsForecastView
{
    /// <summary>What it is a forecast of.</summary>
    public const string CostBasis = "unblended cost of usage charges of Bedrock's services, as the methods have it; credits, refunds and tax are left out by filter";

    /// <summary>What its range is.</summary>
    public const string RangeBasis = "AWS gives an 80 % interval for each day; their ends are added up, which for a period is wider than 80 % unless every day errs alike";

    /// <summary>The last reading.</summary>
    public required AwsForecastReading Reading { get; init; }

    /// <summary>By horizon.</summary>
    public required IReadOnlyList<AwsForecastLine> Lines { get; init; }

    /// <summary>How readings did, the newest first; those without a day that is over are left out.</summary>
    public required IReadOnlyList<AwsForecastCheck> Checks { get; init; }

    /// <summary>The line of a horizon.</summary>
    public AwsForecastLine Of(ForecastHorizon horizon) => Lines.Single(line => line.Horizon == horizon);

    /// <summary>Puts readings beside the bill; null where there is none.</summary>
    /// <param name="readings">The readings, the newest first.</param>
    /// <param name="total">The whole bill.</param>
    public static AwsForecastView? Of(IReadOnlyList<AwsForecastReading> readings, ForecastCarrier? total)
    {
        ArgumentNullException.ThrowIfNull(readings);
        if (readings.Count == 0 || total is null) return null;
        return new AwsForecastView
        {
            Reading = readings[0],
            Lines = [.. Enum.GetValues<ForecastHorizon>().Select(horizon => LineOf(readings[0], total, horizon))],
            Checks = [.. readings.Select(reading => CheckOf(reading, total.History)).OfType<AwsForecastCheck>()],
        };
    }

    private static AwsForecastLine LineOf(AwsForecastReading reading, ForecastCarrier total, ForecastHorizon horizon)
    {
        // The same days are billed, and the same ones expected, as for every method.
        var like = total.Of(ForecastMethod.RunRate, horizon);
        var ahead = new DateRange(like.Ahead.Start, like.Period.EndExclusive);
        var line = new AwsForecastLine(horizon, like.Period, ahead.Start, like.Billed, null, null, null, "");
        if (reading.Unavailable.Length > 0) return line with { WhyNot = $"AWS has no forecast: {reading.Unavailable}" };
        var days = reading.Days.Where(day => ahead.Contains(day.Day)).ToList();
        if (days.Count == ahead.DayCount)
        {
            return line with
            {
                Expected = Sum(days, day => Rest(day, day.Mean)),
                Low = like.Billed + Sum(days, day => Rest(day, day.Low)),
                High = like.Billed + Sum(days, day => Rest(day, day.High)),
            };
        }

        return line with
        {
            WhyNot = ahead.Start < reading.Window.Start
                ? $"AWS was asked from {Format.Day(reading.Window.Start)} on, and the ledger ends before."
                : $"AWS foresees days for three months; it was asked until {Format.Day(reading.Window.EndExclusive.AddDays(-1))}.",
        };

        // Of the open day a part is billed already, as the methods have it: it is not expected once more.
        Usd Rest(AwsForecastDay day, Usd whole)
        {
            var rest = whole - total.History.Total(new DateRange(day.Day, day.Day.AddDays(1)));
            return rest > Usd.Zero ? rest : Usd.Zero;
        }
    }

    private static AwsForecastCheck? CheckOf(AwsForecastReading reading, SpendHistory history)
    {
        var days = reading.Days.Where(day => history.Days.Contains(day.Day) && day.Day < history.OpenDay).OrderBy(day => day.Day).ToList();
        if (days.Count == 0) return null;
        return new AwsForecastCheck(
            reading.ReadAt,
            new DateRange(days[0].Day, days[^1].Day.AddDays(1)),
            Sum(days, day => day.Mean),
            Usd.FromDollars(days.Sum(day => On(day.Day).Amount)),
            days.Count(day => On(day.Day).Amount >= day.Low.Amount && On(day.Day).Amount <= day.High.Amount),
            days.Exists(day => history.IsEstimated(day.Day)));

        Usd On(DateOnly day) => history.Total(new DateRange(day, day.AddDays(1)));
    }

    private static Usd Sum(IEnumerable<AwsForecastDay> days, Func<AwsForecastDay, Usd> of) => Usd.FromDollars(days.Sum(day => of(day).Amount));
}
