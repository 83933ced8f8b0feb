using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.AwsForecasts;

/// <summary>What is billed of a period and what AWS expects of its rest.</summary>
/// <param name="Horizon">The period's end.</param>
/// <param name="Period">The period, UTC.</param>
/// <param name="ExpectedFrom">The first day that is expected rather than billed, as for the methods.</param>
/// <param name="Billed">What is billed of the period, the billed part of the open day included.</param>
/// <param name="Expected">The sum of what AWS expects of the rest, less what is billed of it; null where AWS was not asked for all of it.</param>
/// <param name="Low">Billed, and the sum of the low ends of the days; null likewise.</param>
/// <param name="High">Billed, and the sum of the high ends; null likewise.</param>
/// <param name="WhyNot">Why nothing is expected; empty where something is.</param>
public sealed record AwsForecastLine(
    ForecastHorizon Horizon, DateRange Period, DateOnly ExpectedFrom, Usd Billed, Usd? Expected, Usd? Low, Usd? High, string WhyNot)
{
    /// <summary>Billed and expected.</summary>
    public Usd? Total => Expected is { } expected ? Billed + expected : null;
}
