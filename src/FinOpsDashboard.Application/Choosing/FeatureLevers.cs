using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Choosing;

namespace FinOpsDashboard.Application.Choosing;

/// <summary>Says what drives a feature's bill, which levers fit, and which combination of them to take.</summary>
public sealed class FeatureLevers(FeatureWorkspace workspaces)
{
    /// <summary>Looks at a feature with what was answered and stored.</summary>
    /// <returns>Null when there is no such feature.</returns>
    public async Task<LeversView?> GetAsync(string featureId, CancellationToken cancellationToken) =>
        await workspaces.GetAsync(featureId, cancellationToken).ConfigureAwait(false) is { } view ? Build(view, cancellationToken) : null;

    internal static LeversView Build(WorkspaceView view, CancellationToken cancellationToken)
    {
        var answers = view.Assumptions.Levers ?? new();
        var levers = new LeversView { Workspace = view, Answers = answers, Obstacle = view.Obstacle };
        if (view.Scenario is not { } known || view.Models is not { } models)
            return levers;
        if (view.Result?.Baseline.Figures is null)
            return levers with { Obstacle = $"Nothing can be said yet: {string.Join(' ', view.Result?.Baseline.Reasons ?? [])}" };

        var prices = new LeverPrices(view.Prices, models.RegionId, view.EvaluatedOn);
        var scenario = known with
        {
            Models = known.Models.ToDictionary(
                entry => entry.Key, entry => prices.Complete(entry.Value, entry.Key == known.BaselineModel ? models.Teacher : models.Student)),
        };
        var facts = FactsOfFeature.Of(view, scenario, answers);
        var diagnosis = Diagnosis.Of(facts);
        var ruledOut = diagnosis.Advice.Where(advice => advice.Fit == LeverFit.DoesNotFit).ToDictionary(advice => advice.Rule.Kind);
        var embedding = prices.Embedding(answers.Figures ?? new());
        var possible = new LeverOffers(view, scenario, answers, embedding).All().ToLookup(offer => ruledOut.ContainsKey(offer.Candidate.Lever.Kind));
        levers = levers with { Offers = [.. possible[false]] };
        var answer = CombinationSearch.Run(scenario, [.. levers.Offers.Select(offer => offer.Candidate)], levers.Bars, cancellationToken);
        if (answer.Choice is not { } choice)
            return levers with { Obstacle = string.Join(' ', answer.Faults.Select(fault => $"{fault}")) };
        return levers with
        {
            Scenario = scenario,
            Facts = facts,
            Diagnosis = diagnosis,
            RuledOut =
            [
                .. possible[true].Select(offer => ruledOut[offer.Candidate.Lever.Kind]).Distinct()
                    .Select(advice => $"{advice.Rule.Name} is left out: {string.Join(' ', advice.Disqualifiers)}"),
            ],
            Choice = choice,
            MissingPrices = prices.Missing,
        };
    }
}
