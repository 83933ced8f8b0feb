using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>Input or output of a reservation.</summary>
/// <param name="TokensPerRequest">Tokens per request of the workload.</param>
/// <param name="ReservedTokensPerMonth">Tokens that the reservation takes in a month of full use.</param>
/// <param name="OverflowPrice">The on-demand price of what goes beyond.</param>
public readonly record struct ReservedSide(decimal TokensPerRequest, decimal ReservedTokensPerMonth, UsdPerMillionTokens OverflowPrice)
{
    /// <summary>What goes beyond the reservation costs in a month.</summary>
    public Usd OverflowCost(decimal requestsPerMonth, decimal peakToAverageRatio) =>
        OverflowPrice * Math.Max(0m, (requestsPerMonth * TokensPerRequest) - (ReservedTokensPerMonth / peakToAverageRatio));

    /// <summary>What the reservation takes over what it could; 0 where nothing is reserved.</summary>
    public decimal Utilization(decimal requestsPerMonth, decimal peakToAverageRatio) => ReservedTokensPerMonth == 0m
        ? 0m
        : Math.Min(requestsPerMonth * TokensPerRequest, ReservedTokensPerMonth / peakToAverageRatio) / ReservedTokensPerMonth;

    /// <summary>Where the overflow begins as volume grows; nowhere if it does not up to the bound.</summary>
    /// <param name="requestsAtBound">Requests of the workload at the bound.</param>
    /// <param name="peakToAverageRatio">The busiest minute over the average minute.</param>
    internal IEnumerable<Kink> KinkWith(decimal requestsAtBound, decimal peakToAverageRatio)
    {
        var (taken, tokensAtBound) = (ReservedTokensPerMonth / peakToAverageRatio, requestsAtBound * TokensPerRequest);
        if (taken < tokensAtBound)
            yield return new(taken / tokensAtBound, (OverflowPrice * tokensAtBound).Amount);
    }
}
