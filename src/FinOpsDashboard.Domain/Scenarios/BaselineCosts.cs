using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>The requests of the horizon, what they cost when nothing changes, and what money of each month is worth: the same for all options.</summary>
/// <param name="RequestsByMonth">Requests of months 1, 2, …</param>
/// <param name="ByMonth">What they cost.</param>
/// <param name="DiscountFactors">What a dollar of month t is worth today: 1 / (1 + annual discount rate)^(t/12).</param>
internal sealed record BaselineCosts(IReadOnlyList<decimal> RequestsByMonth, IReadOnlyList<Usd> ByMonth, IReadOnlyList<decimal> DiscountFactors)
{
    /// <summary>Requests of the horizon.</summary>
    public decimal TotalRequests { get; } = RequestsByMonth.Sum();

    /// <summary>Cost of the horizon.</summary>
    public Usd Total { get; } = ByMonth.Sum();

    /// <exception cref="OverflowException">A figure does not fit 28 digits.</exception>
    public static BaselineCosts Of(Scenario scenario, OptionPlan baseline)
    {
        var requests = scenario.Workload.RequestsByMonth(scenario.HorizonMonths);
        return new(requests, requests.Select(baseline.MonthCostWithoutCapacity).ToArray(), Discounts(scenario));
    }

    private static decimal[] Discounts(Scenario scenario)
    {
        var monthlyFactor = 1m / DecimalMath.TwelfthRoot(1m + scenario.AnnualDiscountRate);
        var factors = new decimal[scenario.HorizonMonths];
        for (var (month, factor) = (0, monthlyFactor); month < factors.Length; month++, factor *= monthlyFactor)
            factors[month] = factor;
        return factors;
    }
}
