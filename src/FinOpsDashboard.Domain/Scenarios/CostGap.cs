using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>
/// What an option costs above the baseline, as a function of volume. Volume is measured as a fraction of the bound up to which it is
/// looked at, so that every coefficient is a monthly cost in USD at the bound.
/// </summary>
/// <param name="FixedCost">What the option costs without any volume; 0 or more.</param>
internal abstract record CostGap(decimal FixedCost)
{
    /// <summary>The gap of a plan.</summary>
    /// <param name="plan">The option.</param>
    /// <param name="oneTimePerMonth">Its one-time cost and retraining, spread over the horizon.</param>
    /// <param name="baselineCostPerRequest">What the baseline costs per request.</param>
    /// <param name="requestsAtBound">Requests per month at the bound.</param>
    public static CostGap Of(OptionPlan plan, Usd oneTimePerMonth, Usd baselineCostPerRequest, decimal requestsAtBound)
    {
        var fixedCost = (plan.FixedMonthlyCost + oneTimePerMonth).Amount;
        var saving = ((baselineCostPerRequest - plan.CostPerRequest) * requestsAtBound).Amount;
        return (plan.Capacities, plan.CacheMisses) switch
        {
            ([], []) => new LinearGap(fixedCost, saving),
            ([], [var misses]) => new CacheMissGap(
                fixedCost,
                saving,
                (misses.SurchargePerRequest * requestsAtBound).Amount,
                misses.ArrivalsPerRequest * requestsAtBound),
            ([var capacity], []) when capacity.GapWith(fixedCost, saving, requestsAtBound) is { } gap => gap,
            _ => new MixedGap(fixedCost, saving, plan.Capacities, plan.CacheMisses, requestsAtBound),
        };
    }

    /// <summary>The volumes at which the option is dearer, in rising order; they do not touch. Evaluated as far as they are taken.</summary>
    public abstract IEnumerable<LosingStretch> LosingStretches();

    /// <summary>The first of these volumes, and whether they are told as exactly as all others.</summary>
    /// <param name="most">How many at most.</param>
    public virtual LosingVolumes First(int most) => new([.. LosingStretches().Take(most)], IsCoarse: false);
}
