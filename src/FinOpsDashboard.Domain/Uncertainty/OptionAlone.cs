using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>A scenario with one option, to be evaluated many times.</summary>
internal static class OptionAlone
{
    /// <exception cref="ArgumentException">The scenario has no such option.</exception>
    public static Scenario In(Scenario scenario, string optionId)
    {
        var option = scenario.Options.FirstOrDefault(option => option.Id == optionId)
            ?? throw new ArgumentException($"The scenario has no option '{optionId}'.", nameof(optionId));
        return scenario with { Options = [option], Credits = null };
    }

    /// <summary>The option's figures; null when it is not applicable, the scenario is not sound, or a figure does not fit 28 digits.</summary>
    public static EvaluatedOption? Evaluate(Scenario scenario) => ScenarioEvaluator.EvaluateCosts(scenario).Result?.Options[0] as EvaluatedOption;
}
