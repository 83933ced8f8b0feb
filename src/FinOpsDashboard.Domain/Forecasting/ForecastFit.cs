namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>What learning from a past led to: a fitted method, or why there is none.</summary>
internal readonly record struct ForecastFit(FittedSpend? Spend, string WhyNot)
{
    public static ForecastFit Of(FittedSpend spend) => new(spend, "");

    public static ForecastFit Not(string reason) => new(null, reason);
}
