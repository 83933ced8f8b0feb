using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Portfolio;

/// <summary>One way to make one feature cheaper, as a candidate among those of all features.</summary>
public sealed record PortfolioCase
{
    /// <summary>The feature; of the cases of one feature at most one is chosen.</summary>
    public required string FeatureId { get; init; }

    /// <summary>The way.</summary>
    public required string OptionId { get; init; }

    /// <summary>What it is worth today, one-time cost taken off; may be negative, then it is never chosen.</summary>
    public required Usd NetPresentValue { get; init; }

    /// <summary>Engineering weeks; <see cref="LeverCandidate.EffortRange"/>.</summary>
    public required decimal EffortWeeks { get; init => field = LeverCandidate.EffortRange.Require(value); }

    /// <summary>What is paid to AWS before month 1, such as training; the pool of credits has to cover it. 0 or more.</summary>
    public required Usd UpfrontCost { get; init => field = NumberRange.Amount.Require(value); }

    /// <summary>What it saves in month 1; what each month of waiting costs.</summary>
    public required Usd MonthlySavings { get; init; }
}
