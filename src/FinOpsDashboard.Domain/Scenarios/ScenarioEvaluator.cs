using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>Evaluates scenarios. Pure: the same scenario gives the same result, digit for digit.</summary>
public static class ScenarioEvaluator
{
    private const decimal Thousand = 1_000m;
    private const decimal Million = 1_000_000m;
    private const string TooLarge = "the figures outgrow 28 digits (about 7.9e28); the requests, tokens, prices or growth are too large";

    /// <summary>Evaluates a scenario, or says why it cannot be.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="cancellationToken">Stops it between two options.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ScenarioAnswer Evaluate(Scenario scenario, CancellationToken cancellationToken = default) =>
        EvaluateAll(scenario, findsCrossovers: true, cancellationToken);

    /// <summary>The same with crossovers left until they are asked for.</summary>
    internal static ScenarioAnswer EvaluateCosts(Scenario scenario, CancellationToken cancellationToken = default) =>
        EvaluateAll(scenario, findsCrossovers: false, cancellationToken);

    private static ScenarioAnswer EvaluateAll(Scenario scenario, bool findsCrossovers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var faults = ScenarioRules.Check(scenario).ToList();
        if (faults.Count > 0)
            return ScenarioAnswer.Refused(faults);

        OptionPlan baseline;
        BaselineCosts costs;
        try
        {
            baseline = OptionPlan.For(scenario, []);
            costs = BaselineCosts.Of(scenario, baseline);
        }
        catch (OverflowException)
        {
            return ScenarioAnswer.Refused([new("workload", TooLarge)]);
        }

        var options = new List<OptionResult>(scenario.Options.Count);
        for (var index = 0; index < scenario.Options.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var option = EvaluateOption(scenario, scenario.Options[index], baseline, costs);
                if (findsCrossovers)
                    _ = (option as EvaluatedOption)?.Crossover;
                options.Add(option);
            }
            catch (OverflowException)
            {
                faults.Add(new(DocumentPath.Item("options", index), TooLarge));
            }
        }

        return faults.Count > 0
            ? ScenarioAnswer.Refused(faults)
            : ScenarioAnswer.From(new(
                scenario.Name, DescribeBaseline(scenario, baseline, costs), options, CreditUsage.For(scenario.Credits, options)));
    }

    /// <summary>A thousand times the cost per request; null without requests.</summary>
    internal static Usd? CostPerThousandRequests(Usd totalCost, decimal requests) =>
        requests == 0m ? null : totalCost / requests * Thousand;

    private static BaselineResult DescribeBaseline(Scenario scenario, OptionPlan baseline, BaselineCosts costs)
    {
        if (!baseline.Reasons.IsEmpty)
            return new(null, baseline.Reasons);

        var tokensPerRequest = scenario.Workload.TokensPerRequest;
        return new(
            new(
                costs.ByMonth[0],
                costs.Total,
                CostPerThousandRequests(costs.Total, costs.TotalRequests),
                tokensPerRequest == 0m ? null : baseline.CostPerRequest / tokensPerRequest * Million),
            []);
    }

    private static OptionResult EvaluateOption(Scenario scenario, ScenarioOption option, OptionPlan baseline, BaselineCosts costs)
    {
        var plan = OptionPlan.For(scenario, option.Levers);

        // Savings are measured against the baseline: without its price there is nothing to say about any option.
        var reasons = baseline.Reasons.Union(plan.Reasons).ToList();
        return reasons.Count > 0
            ? new NotApplicableOption(option.Id, reasons)
            : OptionFigures.Of(option.Id, plan, baseline.CostPerRequest, costs);
    }
}
