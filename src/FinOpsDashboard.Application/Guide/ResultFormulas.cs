namespace FinOpsDashboard.Application.Guide;

/// <summary>How the figures of a result come about.</summary>
public static class ResultFormulas
{
    /// <summary>The figures of an evaluated option, in the order of the document.</summary>
    public static IReadOnlyList<Formula> Option { get; } =
    [
        new("oneTimeCost", "One-time cost", "What is paid before month 1.", ["the levers’ lines “once”, added up"]),
        new("monthlyCost", "Cost a month", "Month 1, retraining left out.", ["models + fees of the levers + storage + capacity"]),
        new("monthlySavings", "Savings a month", "Month 1; negative when the option is dearer.", ["baseline of month 1 − monthlyCost"]),
        new("totalCost", "Total cost", "What the option costs until the horizon ends.", ["oneTimeCost + the costs of all months + all retraining"]),
        new("costPerThousandRequests", "Cost per 1,000 requests", "Over the whole horizon.", ["totalCost ÷ requests of the horizon × 1,000"]),
        new("netPresentValue", "Net present value", "Money later is worth less, by annualDiscountRate a year.", ["−oneTimeCost + Σ savings of month t ÷ (1 + annualDiscountRate)^(t ÷ 12)"]),
        new("paybackMonths", "Payback", "When the savings so far stay at zero or above; a retraining that takes them below zero moves it.",
            ["the month t after which savings so far stay ≥ 0: (t − 1) + what was missing before it ÷ savings of month t"]),
        new("returnOnInvestment", "Return on investment", "Not given without one-time cost.", ["(Σ savings − oneTimeCost) ÷ oneTimeCost"]),
        new("hosting", "Model units", "Provisioned Throughput only.",
        [
            "utilization = the busier of average input and output ÷ what the units of month 1 deliver",
            "strandedCommitmentCost = (months of whole terms − horizonMonths) × the last term’s month",
        ]),
        new("capacity", "Capacity", "Everything that is paid by time, where hosting does not say it all.", ["the same figures for each model"]),
        new("crossover", "Crossover", "Volume moves, the mix of input and output stays; no growth, capacity as in month 1.",
        [
            "cost of the option at a volume = its month there + (oneTimeCost + retraining of the horizon) ÷ horizonMonths",
            "tokensPerMonth = the smallest volume at which that is no more than the baseline",
            "losingIntervals = the volumes above it at which the option is dearer again, where a unit is added",
        ]),
        new("months", "Months", "Requests grow by monthlyGrowthRate: month t has requestsPerMonth × (1 + monthlyGrowthRate)^(t − 1).",
            ["savings = baseline − option − retraining", "cumulativeSavings = −oneTimeCost + savings so far"]),
    ];

    /// <summary>The figures of a result as a whole.</summary>
    public static IReadOnlyList<Formula> Whole { get; } =
    [
        new("baseline", "Baseline", "Today’s model on demand in the standard tier, no lever.",
            ["requests × (input × input price + output × output price) ÷ 1M", "blendedPricePerMillion = month ÷ tokens of the month × 1M"]),
        new("credits", "Credits", "Each option on its own: pools pay in the order of the document, from month 0 until they are used up or expired. They change no saving, net present value or payback.",
            ["optionOutOfPocket = totalCost − what the pools paid"]),
    ];
}
