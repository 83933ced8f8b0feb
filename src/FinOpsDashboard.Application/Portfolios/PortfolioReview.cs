using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Portfolio;

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

        var names = new Dictionary<(string Feature, string Option), string>();
        var cases = new List<PortfolioCase>();
        foreach (var feature in features)
        {
            if (feature.Diagnosis?.LeavesItAsItIs == true) continue;

            // Not the frontier alone: what it leaves out may cost less upfront, which is limited here.
            var worthIt = feature.Choice?.Combinations.Where(combination => combination.Candidates.Count > 0 && combination.QualityRisk <= feature.Bars.MostQualityRisk);
            foreach (var combination in worthIt ?? [])
            {
                var @case = CaseOf(feature, combination);
                cases.Add(@case);
                names[(@case.FeatureId, @case.OptionId)] = feature.NameOf(combination);
            }
        }

        var plan = PortfolioSearch.Run(cases, limits);
        var nameOf = features.ToDictionary(feature => feature.Workspace.Feature.Id, feature => feature.Workspace.Feature.Name);
        var chosen = plan.Chosen.Select(@case => @case.FeatureId).ToHashSet();
        return new()
        {
            Limits = limits,
            Plan = plan,
            Chosen = [.. plan.Chosen.Select(@case => new PortfolioLine(@case, nameOf[@case.FeatureId], names[(@case.FeatureId, @case.OptionId)]))],
            Rest =
            [
                .. features.Where(feature => !chosen.Contains(feature.Workspace.Feature.Id)).Select(feature =>
                    new PortfolioRest(feature.Workspace.Feature.Id, feature.Workspace.Feature.Name, WhyNot(feature, cases))),
            ],
            BilledAsOf = views.Count > 0 ? views[0].BilledAsOf : null,
            MonthlyCost = features.Sum(feature => feature.Facts?.MonthlyCost ?? Usd.Zero),
        };
    }

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
