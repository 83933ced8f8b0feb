namespace FinOpsDashboard.Domain.Portfolio;

/// <summary>
/// Chooses at most one case for each feature such that together they are worth most within the limits: a knapsack with two limits and
/// several items to choose from in each group. Branch and bound: features are decided one after the other, and a branch is left as soon as
/// even its most optimistic continuation cannot beat what is found.
/// </summary>
public static class PortfolioSearch
{
    /// <summary>After this many branches the best plan so far is told, with how much better one could be.</summary>
    public const int MostBranches = 500_000;

    /// <summary>Chooses.</summary>
    /// <param name="cases">All cases of all features.</param>
    /// <param name="limits">What they may take together.</param>
    /// <param name="mostBranches">How long to look; <see cref="MostBranches"/> unless a caller cannot wait.</param>
    public static PortfolioPlan Run(IReadOnlyList<PortfolioCase> cases, PortfolioLimits limits, int mostBranches = MostBranches)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(limits);
        var search = new BranchAndBound(cases, limits, mostBranches);
        search.Run();
        return new(
            [.. search.Best.OrderByDescending(Urgency).ThenBy(@case => @case.FeatureId, StringComparer.Ordinal)],
            search.BestValue,
            search.IsComplete,
            search.IsComplete ? search.BestValue : search.MostPossible);
    }

    /// <summary>Savings of a month for each engineering week: what waits longest costs least. No effort at all comes first.</summary>
    private static decimal Urgency(PortfolioCase @case) =>
        @case.EffortWeeks == 0m ? decimal.MaxValue : @case.MonthlySavings.Amount / @case.EffortWeeks;
}
