using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.AwsForecasts;

/// <summary>What AWS expects of a day.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Mean">The expected cost.</param>
/// <param name="Low">The low end of AWS's interval.</param>
/// <param name="High">Its high end.</param>
public sealed record AwsForecastDay(DateOnly Day, Usd Mean, Usd Low, Usd High);
