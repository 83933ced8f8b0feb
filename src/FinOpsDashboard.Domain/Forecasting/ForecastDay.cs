using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>The total expected by the end of a day, since the start of the period.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Expected">US dollars.</param>
/// <param name="Low">The low end, US dollars; null where no interval is known.</param>
/// <param name="High">The high end, US dollars.</param>
public sealed record ForecastDay(DateOnly Day, Usd Expected, Usd? Low, Usd? High);
