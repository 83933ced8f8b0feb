using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.AwsForecasts;

/// <summary>A forecast as it was read, held against what was billed of its days since.</summary>
/// <param name="ReadAt">When it was read, UTC.</param>
/// <param name="Days">The days that are over and in the ledger.</param>
/// <param name="Forecast">What AWS expected of them.</param>
/// <param name="Actual">What was billed for them.</param>
/// <param name="DaysWithin">How many of them lie within their interval.</param>
/// <param name="IsEstimated">Whether AWS may still change one of them.</param>
public sealed record AwsForecastCheck(DateTimeOffset ReadAt, DateRange Days, Usd Forecast, Usd Actual, int DaysWithin, bool IsEstimated)
{
    /// <summary>Forecast less actual, as a fraction of actual: above zero AWS expected too much. Null where nothing was billed.</summary>
    public decimal? Error => Actual.Amount > 0 ? (Forecast.Amount - Actual.Amount) / Actual.Amount : null;
}
