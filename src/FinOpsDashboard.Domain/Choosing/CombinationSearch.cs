using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Choosing;

/// <summary>
/// Evaluates every combination of levers. Percentages of levers are never added: each combination is one option of a scenario, in which
/// every lever acts on what the others leave.
/// </summary>
public static class CombinationSearch
{
    /// <summary>The most combinations that are evaluated: beyond it a reader could not follow, and a page would wait.</summary>
    public const int MostCombinations = 5_000;

    /// <summary>Looks at all combinations with at most one candidate for each stage.</summary>
    /// <param name="scenario">Workload, prices and terms; its own options are left out.</param>
    /// <param name="candidates">The levers to combine.</param>
    /// <param name="bars">What a combination has to reach.</param>
    /// <param name="cancellationToken">Stops it between two combinations.</param>
    /// <returns>The choice, or why the scenario cannot be evaluated.</returns>
    /// <exception cref="ArgumentException">There are more than <see cref="MostCombinations"/> combinations, or two candidates with one id.</exception>
    public static CombinationAnswer Run(Scenario scenario, IReadOnlyList<LeverCandidate> candidates, ChoiceBars bars, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(bars);
        if (candidates.Select(candidate => candidate.Id).Distinct(StringComparer.Ordinal).Count() < candidates.Count)
            throw new ArgumentException("Two candidates have the same id.", nameof(candidates));

        var admissible = new List<LeverCandidate[]>();
        var dropped = new List<DroppedCombination>();
        foreach (var combination in Combinations(candidates))
        {
            ILever[] levers = [.. combination.Select(candidate => candidate.Lever)];
            string[] reasons = [.. Contradiction.All.Where(contradiction => contradiction.IsIn(levers)).Select(contradiction => contradiction.Reason)];
            if (reasons.Length == 0)
                admissible.Add(combination);
            else
                dropped.Add(new(combination, reasons));
        }

        var answer = ScenarioEvaluator.EvaluateCosts(scenario with { Options = [.. admissible.Select(ToOption)], Credits = null }, cancellationToken);
        if (answer.Result is not { } result)
            return CombinationAnswer.Refused(answer.Faults);
        if (result.Baseline.Figures is not { } baseline)
            return CombinationAnswer.Refused([.. result.Baseline.Reasons.Select(reason => new ScenarioFault("baseline", reason))]);

        var combinations = new List<LeverCombination>();
        foreach (var (combination, option) in admissible.Zip(result.Options))
        {
            if (option is EvaluatedOption evaluated)
            {
                var saved = baseline.TotalCost - evaluated.TotalCost;
                combinations.Add(new(combination, evaluated, baseline.TotalCost == default ? 0m : saved / baseline.TotalCost));
            }
            else if (option is NotApplicableOption notApplicable)
            {
                dropped.Add(new(combination, notApplicable.Reasons));
            }
        }

        return CombinationAnswer.From(new(combinations, dropped, Frontier(combinations, bars), Lightest(combinations, bars)));
    }

    private static ScenarioOption ToOption(LeverCandidate[] combination, int index) =>
        new($"{index}", [.. combination.Select(candidate => candidate.Lever)]);

    /// <summary>All choices of at most one candidate for each stage, in the order in which the stages act; the empty one first.</summary>
    private static List<LeverCandidate[]> Combinations(IReadOnlyList<LeverCandidate> candidates)
    {
        List<LeverCandidate[]> combinations = [[]];
        foreach (var stage in candidates.GroupBy(candidate => candidate.Lever.Stage).OrderBy(group => group.Key))
        {
            if ((long)combinations.Count * (stage.Count() + 1) > MostCombinations)
                throw new ArgumentException($"There are more than {MostCombinations} combinations; leave some levers out.", nameof(candidates));
            combinations.AddRange([.. stage.SelectMany(candidate => combinations.Select(combination => (LeverCandidate[])[.. combination, candidate]))]);
        }

        return combinations;
    }

    private static List<LeverCombination> Frontier(List<LeverCombination> combinations, ChoiceBars bars)
    {
        // Without a lever that answers need, a combination is no choice; the baseline as it is stays to compare with.
        var choices = combinations.Where(combination => combination.Candidates.Count == 0 || bars.HasNeeded(combination));

        // What beats another comes before it in this order, so each is held only against those that are kept.
        var kept = new List<LeverCombination>();
        foreach (var combination in choices.OrderByDescending(choice => choice.NetPresentValue).ThenBy(choice => choice.EffortWeeks).ThenBy(choice => choice.QualityRisk))
        {
            if (!kept.Exists(combination.IsBeatenBy))
                kept.Add(combination);
        }

        return [.. kept.OrderBy(combination => combination.EffortWeeks).ThenBy(combination => combination.NetPresentValue)];
    }

    private static LeverCombination? Lightest(List<LeverCombination> combinations, ChoiceBars bars) => combinations
        .Where(bars.AreClearedBy)
        .OrderBy(combination => combination.EffortWeeks)
        .ThenBy(combination => combination.Candidates.Count)
        .ThenBy(combination => combination.QualityRisk)
        .ThenByDescending(combination => combination.NetPresentValue.Amount)
        .FirstOrDefault();
}
