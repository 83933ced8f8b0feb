using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.AwsForecasts;

/// <summary>A forecast of AWS as it was read: unblended cost of Bedrock's services, usage charges alone.</summary>
/// <param name="ReadAt">When, UTC.</param>
/// <param name="ReadBy">Who asked.</param>
/// <param name="Window">The days that were asked for.</param>
/// <param name="BilledRequests">Requests that were answered.</param>
/// <param name="Days">What AWS expects; empty where it has no forecast.</param>
/// <param name="Unavailable">Why AWS has none; empty where it has one.</param>
public sealed record AwsForecastReading(
    DateTimeOffset ReadAt, string ReadBy, DateRange Window, int BilledRequests, IReadOnlyList<AwsForecastDay> Days, string Unavailable = "")
{
    /// <summary>How often a day is to lie within its interval, percent.</summary>
    public const int IntervalPercent = 80;

    /// <summary>What it cost.</summary>
    public Usd Cost => CostRequestMeter.PricePerRequest * BilledRequests;
}
