using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>The range that holds the total in 80 of 100 cases if the future is as uneven as the past.</summary>
/// <param name="Low">The low end, US dollars; never below what is billed already.</param>
/// <param name="High">The high end, US dollars.</param>
/// <param name="Basis">What its width rests on.</param>
/// <param name="Cases">How many earlier forecasts, or days, that are.</param>
public sealed record ForecastInterval(Usd Low, Usd High, IntervalBasis Basis, int Cases);
