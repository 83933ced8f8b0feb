using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Portfolio;

/// <summary>Which cases to do.</summary>
/// <param name="Chosen">The cases, in the order to do them: what earns most for each engineering week first.</param>
/// <param name="NetPresentValue">What they are worth together.</param>
/// <param name="IsExact">
/// Whether no other choice within the limits is worth more. False only where there were too many cases to be sure in time.
/// </param>
/// <param name="MostPossible">What no choice can exceed; equal to <paramref name="NetPresentValue"/> when exact.</param>
public sealed record PortfolioPlan(IReadOnlyList<PortfolioCase> Chosen, Usd NetPresentValue, bool IsExact, Usd MostPossible)
{
    /// <summary>Engineering weeks of all chosen cases.</summary>
    public decimal EffortWeeks { get; } = Chosen.Sum(@case => @case.EffortWeeks);

    /// <summary>What is paid to AWS before month 1 for all chosen cases.</summary>
    public Usd UpfrontCost { get; } = Chosen.Sum(@case => @case.UpfrontCost);
}
