using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Choosing;

/// <summary>A choice between combinations, or why there is none.</summary>
public sealed record CombinationAnswer
{
    private CombinationAnswer(CombinationChoice? choice, IReadOnlyList<ScenarioFault> faults) => (Choice, Faults) = (choice, faults);

    /// <summary>The choice; null exactly when there are faults.</summary>
    public CombinationChoice? Choice { get; }

    /// <summary>What is wrong with the scenario; empty exactly when there is a choice.</summary>
    public IReadOnlyList<ScenarioFault> Faults { get; }

    internal static CombinationAnswer From(CombinationChoice choice) => new(choice, []);

    internal static CombinationAnswer Refused(IReadOnlyList<ScenarioFault> faults) => new(null, faults);
}
