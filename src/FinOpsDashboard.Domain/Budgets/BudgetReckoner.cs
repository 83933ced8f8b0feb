using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Budgets;

/// <summary>Holds spend against budgets.</summary>
public static class BudgetReckoner
{
    private const string NothingStored = "Nothing is stored of the period.";

    /// <summary>How a budget stands in a period.</summary>
    /// <param name="amount">The amount that holds for the period, US dollars, more than 0.</param>
    /// <param name="thresholds">Shares of the budget at which to warn, as fractions.</param>
    /// <param name="period">The period.</param>
    /// <param name="history">What the scope was billed, in the budget's cost basis; null where nothing is known of it.</param>
    /// <param name="method">How the rest of the current period is foreseen.</param>
    /// <param name="today">The present day, UTC.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not more than 0.</exception>
    public static BudgetStanding Reckon(
        Usd amount, IReadOnlyList<decimal> thresholds, BudgetPeriod period, SpendHistory? history, ForecastMethod method, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount.Amount, nameof(amount));
        var days = period.Days;
        if (days.Start > today)
            return new BudgetStanding { Amount = amount, State = BudgetState.NotStarted, Crossing = BudgetCrossing.Unknown("The period has not begun.") };
        if (history is null || history.Days.Intersect(days).IsEmpty)
            return new BudgetStanding { Amount = amount, State = BudgetState.Unknown, Crossing = BudgetCrossing.Unknown(NothingStored) };

        var consumed = history.Total(days);
        var forecast = days.Contains(today) ? Forecaster.Of(new ForecastSubject(history, [], []), method, period.Horizon, today) : null;
        DateOnly? knownFrom = history.Days.Start > days.Start ? history.Days.Start : null;
        var isWhole = forecast is null && knownFrom is null && history.Days.EndExclusive >= days.EndExclusive && history.OpenDay >= days.EndExclusive;
        var crossing = CrossingOf(amount, consumed, history, days, forecast, knownFrom, isWhole);
        var reached = thresholds.Where(threshold => consumed >= amount * threshold).Order().ToList();
        return new BudgetStanding
        {
            Amount = amount,
            State = StateOf(amount, consumed, crossing, reached, isWhole),
            Consumed = consumed,
            Estimated = Usd.FromDollars(days.Days().Where(history.IsEstimated).Sum(history.On)),
            IsEstimated = days.Intersect(history.Days).Days().Any(history.IsEstimated),
            KnownFrom = knownFrom,
            Forecast = forecast,
            Crossing = crossing,
            Reached = reached,
            Variance = isWhole ? consumed - amount : null,
        };
    }

    private static BudgetCrossing CrossingOf(
        Usd amount, Usd consumed, SpendHistory history, DateRange days, SpendForecast? forecast, DateOnly? knownFrom, bool isWhole)
    {
        if (consumed > amount) return BudgetCrossing.On(FirstDayBeyond(amount, history, days));
        if (isWhole) return BudgetCrossing.Never;
        if (forecast is { Total: not null } && forecast.Path.FirstOrDefault(day => day.Expected > amount) is { } beyond) return BudgetCrossing.ForeseenOn(beyond.Day);
        if (knownFrom is not null) return BudgetCrossing.Unknown("The ledger begins within the period: what was billed before is not known.");
        return forecast switch
        {
            null => BudgetCrossing.Unknown("The ledger ends within the period: what was billed after is not known."),
            { Total: null } => BudgetCrossing.Unknown(forecast.WhyNot),
            _ => BudgetCrossing.Never,
        };
    }

    /// <summary>A later correction may bring a sum back; what counts is the first day beyond.</summary>
    private static DateOnly FirstDayBeyond(Usd amount, SpendHistory history, DateRange days)
    {
        var soFar = 0m;
        return days.Days().First(day => (soFar += history.On(day)) > amount.Amount);
    }

    private static BudgetState StateOf(Usd amount, Usd consumed, BudgetCrossing crossing, List<decimal> reached, bool isWhole)
    {
        if (consumed > amount) return BudgetState.Crossed;
        if (isWhole) return BudgetState.Kept;
        if (crossing.IsForeseen) return BudgetState.WillBeCrossed;
        if (reached.Count > 0) return BudgetState.Warning;
        return crossing.IsNever ? BudgetState.OnTrack : BudgetState.Unknown;
    }
}
