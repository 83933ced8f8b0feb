using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Portfolio;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Portfolios;

/// <summary>Chooses among the cases of all features under a cap on engineering weeks and a pool of credits for what is paid upfront.</summary>
public sealed class PortfolioReview(FeatureWorkspace workspaces)
{
    /// <summary>Looks at all features.</summary>
    /// <param name="limits">What the cases may take together.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PortfolioView> GetAsync(PortfolioLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var views = await workspaces.GetAllAsync(cancellationToken).ConfigureAwait(false);
        var features = new List<LeversView>();
        foreach (var view in views)
        {
            cancellationToken.ThrowIfCancellationRequested();
            features.Add(FeatureLevers.Build(view, cancellationToken));
        }

        var combinations = new Dictionary<(string Feature, string Option), LeverCombination>();
        var cases = new List<PortfolioCase>();
        foreach (var feature in features)
        {
            if (feature.Diagnosis?.LeavesItAsItIs == true) continue;

            // Not the frontier alone: what it leaves out may cost less upfront, which is limited here.
            var worthIt = feature.Choice?.Combinations.Where(combination => combination.Candidates.Count > 0 && feature.Bars.IsSound(combination));
            foreach (var combination in worthIt ?? [])
            {
                var @case = CaseOf(feature, combination);
                cases.Add(@case);
                combinations[(@case.FeatureId, @case.OptionId)] = combination;
            }
        }

        var plan = PortfolioSearch.Run(cases, limits);
        var featureOf = features.ToDictionary(feature => feature.Workspace.Feature.Id);
        var chosen = plan.Chosen.ToDictionary(@case => @case.FeatureId, @case => combinations[(@case.FeatureId, @case.OptionId)]);
        return new()
        {
            Limits = limits,
            Plan = plan,
            Chosen =
            [
                .. plan.Chosen.Select(@case => (Case: @case, Feature: featureOf[@case.FeatureId])).Select(line =>
                    new PortfolioLine(line.Case, line.Feature.Workspace.Feature.Name, NameOf(line.Feature, chosen[line.Case.FeatureId]))),
            ],
            Rest =
            [
                .. features.Where(feature => !chosen.ContainsKey(feature.Workspace.Feature.Id)).Select(feature =>
                    new PortfolioRest(feature.Workspace.Feature.Id, feature.Workspace.Feature.Name, WhyNot(feature, cases))),
            ],
            BilledAsOf = views.Count > 0 ? views[0].BilledAsOf : null,
            MonthlyCost = features.Sum(feature => feature.Choice?.AsItIs.Option.MonthlyCost ?? Usd.Zero),
            Credits = limits.Credits is { } pool ? CreditsOf(pool, features, chosen) : null,
        };
    }

    /// <summary>Pays all features from the credits, as they are and with the chosen cases.</summary>
    private static PortfolioCredits? CreditsOf(CreditPool pool, List<LeversView> features, Dictionary<string, LeverCombination> chosen)
    {
        var known = features.Where(feature => feature.Choice is not null).ToList();
        if (known.Count == 0)
            return null;
        var horizon = known.Min(feature => feature.Scenario!.HorizonMonths);
        return new(
            Pay(feature => feature.Choice!.AsItIs),
            Pay(feature => chosen.GetValueOrDefault(feature.Workspace.Feature.Id) ?? feature.Choice!.AsItIs),
            horizon,
            features.Count - known.Count)
        {
            HorizonsDiffer = known.Exists(feature => feature.Scenario!.HorizonMonths != horizon),
        };

        CreditRun Pay(Func<LeversView, LeverCombination> way)
        {
            EvaluatedOption[] ways = [.. known.Select(feature => way(feature).Option)];
            return CreditRun.Of(
                pool,
                [ways.Sum(option => option.OneTimeCost), .. Enumerable.Range(0, horizon).Select(month => ways.Sum(option => option.Months[month].Cost))]);
        }
    }

    private static string NameOf(LeversView feature, LeverCombination combination) =>
        feature.NameOf(combination) + (feature.LeavesOutRetrieval ? "; the retrieval that answers need is not counted" : "");

    private static string WhyNot(LeversView feature, List<PortfolioCase> cases)
    {
        if (feature.Obstacle is { } obstacle)
            return obstacle;
        if (feature.Diagnosis?.LeavesItAsItIs == true)
            return feature.Sentence;
        if (cases.Exists(@case => @case.FeatureId == feature.Workspace.Feature.Id && @case.NetPresentValue > Usd.Zero))
            return "Other cases are worth more within these limits.";
        return feature.Offers.Count == 0
            ? $"No lever can be evaluated yet. Say on its Levers page what is known about its requests. {string.Join(' ', feature.RuledOut)}".TrimEnd()
            : "No combination of levers saves anything within its quality bar.";
    }

    private static PortfolioCase CaseOf(LeversView feature, LeverCombination combination) => new()
    {
        FeatureId = feature.Workspace.Feature.Id,
        OptionId = combination.Option.Id,
        NetPresentValue = combination.NetPresentValue,
        EffortWeeks = combination.EffortWeeks,
        UpfrontCost = combination.Option.OneTimeCost,
        MonthlySavings = combination.Option.MonthlySavings,
    };
}
