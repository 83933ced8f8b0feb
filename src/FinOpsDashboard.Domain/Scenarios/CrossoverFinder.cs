using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>
/// Finds the volumes at which an option is the cheaper one. Nothing is scanned: the cost difference is a straight line, a straight line and
/// a staircase of units, straight lines that meet, or a straight line and the cost of cache misses, and each is solved as what it is. Where
/// several of them meet, as with several students, volumes are halved until a stretch is won or lost as a whole.
/// </summary>
internal static class CrossoverFinder
{
    /// <summary>The most losing intervals that are listed: thousands of them say no more than a hundred.</summary>
    private const int MostLosingIntervals = 100;

    /// <summary>Volumes are looked at up to 10^12 tokens a month, or further when today's volume is large.</summary>
    private const decimal LeastBound = 1e12m;

    private const decimal BoundOverVolumeNow = 100m;

    /// <summary>An option that is dearer by less than this fraction of the baseline is not dearer.</summary>
    private const decimal Tolerance = 1e-12m;

    /// <param name="plan">The option.</param>
    /// <param name="oneTimePerMonth">Its one-time cost and retraining, spread over the horizon.</param>
    /// <param name="baselineCostPerRequest">What a request costs today.</param>
    /// <exception cref="OverflowException">A figure does not fit 28 digits.</exception>
    public static Crossover Find(OptionPlan plan, Usd oneTimePerMonth, Usd baselineCostPerRequest)
    {
        var workload = plan.Scenario.Workload;
        if (workload.TokensPerRequest == 0m)
            return WithoutVolume(plan, oneTimePerMonth);

        var bound = Math.Max(BoundOverVolumeNow * workload.TokensPerMonth, LeastBound);
        var found = CostGap.Of(plan, oneTimePerMonth, baselineCostPerRequest * (1m + Tolerance), bound / workload.TokensPerRequest)
            .First(MostLosingIntervals + 1);
        var losing = found.Stretches.ToList();

        // The option loses from the first token on: it wins, if at all, where that stretch ends.
        decimal? tokensPerMonth = 0m;
        if (losing is [{ From: 0m } first, ..])
        {
            tokensPerMonth = first.To * bound;
            losing.RemoveAt(0);
        }

        return new(
            tokensPerMonth,
            [.. losing.Take(MostLosingIntervals).Select(stretch => new VolumeInterval(stretch.From * bound, (stretch.To ?? 1m) * bound))])
        {
            IsCoarse = found.IsCoarse,
        };
    }

    /// <summary>Requests without tokens cost nothing today whatever their number, so only an option without cost keeps up.</summary>
    private static Crossover WithoutVolume(OptionPlan plan, Usd oneTimePerMonth)
    {
        var requests = plan.Scenario.Workload.RequestsPerMonth;
        var capacity = plan.Capacities.Sum(capacity => capacity.SteadyMonthCost(requests));
        var cost = plan.MonthCostWithoutCapacity(requests) + capacity + oneTimePerMonth;
        return new(cost == Usd.Zero ? 0m : null, []);
    }
}
