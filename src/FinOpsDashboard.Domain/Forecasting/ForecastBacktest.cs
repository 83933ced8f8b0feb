namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>How a method would have done in past months.</summary>
/// <param name="Method">The method.</param>
/// <param name="Months">The months that could be checked, in order; at most 12.</param>
public sealed record ForecastBacktest(ForecastMethod Method, IReadOnlyList<BacktestMonth> Months)
{
    /// <summary>How many months a method needs to be suggested for them.</summary>
    public const int FewestMonths = 3;

    private IReadOnlyList<decimal> Errors { get; } = [.. Months.Where(month => month.Error is not null).Select(month => month.Error!.Value)];

    /// <summary>The mean absolute percentage error, a fraction of 0 or more; null where no month could be checked.</summary>
    public decimal? MeanAbsoluteError => Errors.Count == 0 ? null : Errors.Average(Math.Abs);

    /// <summary>The mean error with its sign, a fraction: above zero the method says too much. Null where no month could be checked.</summary>
    public decimal? Bias => Errors.Count == 0 ? null : Errors.Average();

    /// <summary>The method with the smallest past error among those with enough months; null where none has. Of equals, the simplest.</summary>
    public static ForecastMethod? Suggested(IEnumerable<ForecastBacktest> backtests)
    {
        ArgumentNullException.ThrowIfNull(backtests);
        return backtests.Where(backtest => backtest.Errors.Count >= FewestMonths)
            .OrderBy(backtest => backtest.MeanAbsoluteError).ThenBy(backtest => backtest.Method)
            .FirstOrDefault()?.Method;
    }
}
