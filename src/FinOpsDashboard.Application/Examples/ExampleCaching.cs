using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Examples;

/// <summary>Prompt caching in an example: what an option assumes, and what any other hit rate would cost.</summary>
public static class ExampleCaching
{
    /// <summary>What an option assumes about the cache.</summary>
    /// <exception cref="InvalidOperationException">The option has no prompt cache.</exception>
    public static PromptCachingAssumptions Of(ExampleScenario example, string optionId)
    {
        ArgumentNullException.ThrowIfNull(example);
        return example.Scenario.Options.Single(option => option.Id == optionId).Levers.OfType<PromptCachingLever>().Single().Assumptions;
    }

    /// <summary>What month 1 costs with the cache at a hit rate.</summary>
    /// <param name="scenario">The scenario; its own options do not count.</param>
    /// <param name="timeToLive">How long a context is kept.</param>
    /// <param name="hitRate">0 to 1.</param>
    /// <exception cref="InvalidOperationException">A price of the cache is missing.</exception>
    public static Usd MonthlyCost(Scenario scenario, CacheTimeToLive timeToLive, decimal hitRate)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var lever = new PromptCachingLever(new() { TimeToLive = timeToLive, HitRate = hitRate });
        var result = ScenarioEvaluator.Evaluate(scenario with { Options = [new("cached", [lever])] }).Result!;
        return result.Options.OfType<EvaluatedOption>().Single().MonthlyCost;
    }
}
