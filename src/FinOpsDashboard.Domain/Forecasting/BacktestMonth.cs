using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>A past month as it would have been foreseen at the end of the month before.</summary>
/// <param name="Month">The month.</param>
/// <param name="Forecast">What the method would have said, US dollars.</param>
/// <param name="Actual">What was billed, US dollars.</param>
public sealed record BacktestMonth(BillingMonth Month, Usd Forecast, Usd Actual)
{
    /// <summary>Forecast less actual over actual, a fraction: above zero it was too high. Null where nothing was billed.</summary>
    public decimal? Error => Actual == Usd.Zero ? null : (Forecast - Actual) / Actual;
}
