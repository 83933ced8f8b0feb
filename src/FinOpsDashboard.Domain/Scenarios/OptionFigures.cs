using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>Turns the plan of an option into its figures.</summary>
internal static class OptionFigures
{
    /// <summary>
    /// Sums of costs that are equal on paper may differ in their last digits. A cumulative saving this small against the costs it is the
    /// difference of is none.
    /// </summary>
    private const decimal RoundingNoise = 1e-20m;

    /// <exception cref="OverflowException">A figure does not fit 28 digits.</exception>
    public static EvaluatedOption Of(string id, OptionPlan plan, Usd baselineCostPerRequest, BaselineCosts baseline)
    {
        var requests = baseline.RequestsByMonth;
        CapacityRun[] capacities = [.. plan.Capacities.Select(capacity => capacity.Run(requests))];
        var months = Months(plan, baseline, capacities);
        var cost = months.Sum(month => month.OptionCost);
        var retraining = plan.Retrainings.IsEmpty ? Usd.Zero : months.Sum(month => month.RetrainingCost);
        var total = plan.OneTimeCost + cost + retraining;
        var netPresentValue = Accumulate(months, plan.OneTimeCost, (baseline.Total + cost) * RoundingNoise, baseline.DiscountFactors);
        return new(id)
        {
            PlanWarnings = plan.Warnings,
            OneTimeCost = plan.OneTimeCost,
            MonthlyCost = months[0].OptionCost,
            MonthlySavings = months[0].BaselineCost - months[0].OptionCost,
            TotalCost = total,
            CostPerThousandRequests = ScenarioEvaluator.CostPerThousandRequests(total, baseline.TotalRequests),
            NetPresentValue = netPresentValue,
            PaybackMonths = Payback(plan.OneTimeCost, months),
            ReturnOnInvestment = plan.OneTimeCost == Usd.Zero ? null : (baseline.Total - total) / plan.OneTimeCost,
            Capacities = [.. plan.Capacities.Zip(capacities, CapacityResult.Of)],
            CrossoverWhenAsked = new(() => CrossoverFinder.Find(plan, (plan.OneTimeCost + retraining) / months.Length, baselineCostPerRequest)),
            Months = months,
        };
    }

    private static MonthResult[] Months(OptionPlan plan, BaselineCosts baseline, CapacityRun[] capacities)
    {
        var months = new MonthResult[baseline.ByMonth.Count];
        for (var index = 0; index < months.Length; index++)
        {
            var cost = plan.MonthCostWithoutCapacity(baseline.RequestsByMonth[index]);
            foreach (var capacity in capacities)
                cost += capacity.MonthCosts[index];
            var retraining = Usd.Zero;
            for (var training = 0; training < plan.Retrainings.Count; training++)
                retraining += plan.Retrainings[training].CostOf(index + 1);
            months[index] = new(index + 1, baseline.ByMonth[index], cost, retraining, Usd.Zero);
        }

        return months;
    }

    /// <summary>Fills in the cumulative savings.</summary>
    /// <returns>Net present value: -oneTime + Σ savings_t × what a dollar of month t is worth today.</returns>
    private static Usd Accumulate(MonthResult[] months, Usd oneTimeCost, Usd noise, IReadOnlyList<decimal> discountFactors)
    {
        var (cumulative, value) = (-oneTimeCost, -oneTimeCost);
        for (var index = 0; index < months.Length; index++)
        {
            var savings = months[index].Savings;
            value += savings * discountFactors[index];
            cumulative += savings;
            if (cumulative <= noise && cumulative >= -noise)
                cumulative = Usd.Zero;
            months[index] = months[index] with { CumulativeSavings = cumulative };
        }

        return value;
    }

    /// <summary>
    /// The last crossing of the cumulative savings from below 0, so that a retraining which dips below once more is not passed over.
    /// </summary>
    private static decimal? Payback(Usd oneTimeCost, MonthResult[] months)
    {
        var last = Array.FindLastIndex(months, month => month.CumulativeSavings < Usd.Zero);
        if (last == months.Length - 1)
            return null;
        if (last < 0 && oneTimeCost <= Usd.Zero)
            return 0m;

        var before = last < 0 ? -oneTimeCost : months[last].CumulativeSavings;
        var crossing = months[last + 1];
        return crossing.Savings > Usd.Zero ? crossing.Month - 1 + (-before / crossing.Savings) : crossing.Month;
    }
}
