using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>
/// The cost of cache misses when the hit rate follows from the traffic. Requests arrive at random (Poisson), the time to live restarts at
/// each, so a request misses when none came within the time to live before it: with probability e^(-arrivals).
/// </summary>
/// <param name="SurchargePerRequest">What a miss costs more than a hit, per request of the workload; negative when writing is cheaper.</param>
/// <param name="ArrivalsPerRequest">Expected cached requests within the time to live, per request of the workload and month.</param>
public sealed record CacheMisses(Usd SurchargePerRequest, decimal ArrivalsPerRequest)
{
    /// <summary>The share of requests that miss, 0 to 1.</summary>
    public decimal MissRate(decimal requestsPerMonth) => DecimalMath.ExpOfMinus(ArrivalsPerRequest * requestsPerMonth);

    /// <summary>What the misses of a month cost beyond hits.</summary>
    public Usd MonthCost(decimal requestsPerMonth) => SurchargePerRequest * requestsPerMonth * MissRate(requestsPerMonth);
}
