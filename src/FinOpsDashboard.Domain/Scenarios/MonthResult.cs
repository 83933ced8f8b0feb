using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>One month of an option.</summary>
/// <param name="Month">Counted from 1.</param>
/// <param name="BaselineCost">What staying would cost.</param>
/// <param name="OptionCost">What the option costs, retraining left out.</param>
/// <param name="RetrainingCost">What retraining costs in this month.</param>
/// <param name="CumulativeSavings">All savings so far, less the one-time cost.</param>
public readonly record struct MonthResult(int Month, Usd BaselineCost, Usd OptionCost, Usd RetrainingCost, Usd CumulativeSavings)
{
    /// <summary>What is paid in the month, retraining included.</summary>
    public Usd Cost => OptionCost + RetrainingCost;

    /// <summary>What the month saves; negative when the option is dearer.</summary>
    public Usd Savings => RetrainingCost == Usd.Zero ? BaselineCost - OptionCost : BaselineCost - OptionCost - RetrainingCost;
}
