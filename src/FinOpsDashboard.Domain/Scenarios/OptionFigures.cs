using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

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
        var capacities = plan.Capacities.ConvertAll(capacity => capacity.Run(requests));
        var months = Months(plan, baseline, capacities);
        var savings = months.Sum(month => month.Savings);
        var retraining = months.Sum(month => month.RetrainingCost);
        var total = plan.OneTimeCost + months.Sum(month => month.OptionCost) + retraining;
        return new(id)
        {
            Warnings = plan.Warnings,
            OneTimeCost = plan.OneTimeCost,
            MonthlyCost = months[0].OptionCost,
            MonthlySavings = months[0].BaselineCost - months[0].OptionCost,
            TotalCost = total,
            CostPerThousandRequests = ScenarioEvaluator.CostPerThousandRequests(total, baseline.TotalRequests),
            NetPresentValue = NetPresentValue(plan, months),
            PaybackMonths = Payback(plan.OneTimeCost, months),
            ReturnOnInvestment = plan.OneTimeCost == Usd.Zero ? null : (savings - plan.OneTimeCost) / plan.OneTimeCost,
            Capacities = [.. plan.Capacities.Zip(capacities, CapacityResult.Of)],
            Crossover = CrossoverFinder.Find(plan, (plan.OneTimeCost + retraining) / months.Length, baselineCostPerRequest),
            Months = months,
        };
    }

    private static MonthResult[] Months(OptionPlan plan, BaselineCosts baseline, IReadOnlyList<CapacityRun> capacities)
    {
        var months = new MonthResult[baseline.ByMonth.Count];
        var cumulative = -plan.OneTimeCost;
        var volume = Usd.Zero;
        for (var index = 0; index < months.Length; index++)
        {
            var cost = plan.MonthCostWithoutCapacity(baseline.RequestsByMonth[index]);
            foreach (var capacity in capacities)
                cost += capacity.MonthCosts[index];
            var retraining = Usd.Zero;
            foreach (var training in plan.Retrainings)
                retraining += training.CostOf(index + 1);

            var month = new MonthResult(index + 1, baseline.ByMonth[index], cost, retraining, Usd.Zero);
            cumulative += month.Savings;
            volume += month.BaselineCost + month.OptionCost;
            if (Magnitude(cumulative) <= volume * RoundingNoise)
                cumulative = Usd.Zero;
            months[index] = month with { CumulativeSavings = cumulative };
        }

        return months;
    }

    private static Usd Magnitude(Usd amount) => amount < Usd.Zero ? -amount : amount;

    /// <summary>-oneTime + Σ savings_t / (1+r)^(t/12).</summary>
    private static Usd NetPresentValue(OptionPlan plan, MonthResult[] months)
    {
        var monthlyFactor = DecimalMath.TwelfthRoot(1m + plan.Scenario.AnnualDiscountRate);
        var factor = 1m;
        var value = -plan.OneTimeCost;
        foreach (var month in months)
        {
            factor *= monthlyFactor;
            value += month.Savings / factor;
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
