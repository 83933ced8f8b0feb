using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios;

/// <summary>A scenario that was read, or everything that is wrong with its document.</summary>
public sealed record ScenarioReading
{
    private ScenarioReading(Scenario? scenario, IReadOnlyList<ScenarioFault> faults) => (Scenario, Faults) = (scenario, faults);

    /// <summary>The scenario; null exactly when there are faults.</summary>
    public Scenario? Scenario { get; }

    /// <summary>Every fault with its place; empty exactly when there is a scenario.</summary>
    public IReadOnlyList<ScenarioFault> Faults { get; }

    internal static ScenarioReading From(Scenario scenario) => new(scenario, []);

    internal static ScenarioReading Refused(params IReadOnlyList<ScenarioFault> faults) => new(null, faults);
}
