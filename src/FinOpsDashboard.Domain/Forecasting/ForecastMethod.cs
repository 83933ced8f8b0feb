namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>How spend that is not billed yet is foreseen.</summary>
public enum ForecastMethod
{
    /// <summary>The mean of the last complete days goes on.</summary>
    RunRate,

    /// <summary>A straight line through daily totals, with a level of its own for every weekday.</summary>
    Trend,

    /// <summary>Entered volumes, their growth, and the price per token.</summary>
    Drivers,
}
