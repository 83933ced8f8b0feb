namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>A result, or everything that is wrong with the question.</summary>
public sealed record ScenarioAnswer
{
    private ScenarioAnswer(ScenarioResult? result, IReadOnlyList<ScenarioFault> faults) => (Result, Faults) = (result, faults);

    /// <summary>The result; null exactly when there are faults.</summary>
    public ScenarioResult? Result { get; }

    /// <summary>Every fault; empty exactly when there is a result.</summary>
    public IReadOnlyList<ScenarioFault> Faults { get; }

    /// <summary>The scenario was evaluated.</summary>
    public static ScenarioAnswer From(ScenarioResult result) => new(result, []);

    /// <summary>The scenario was refused.</summary>
    /// <param name="faults">Why; at least one.</param>
    public static ScenarioAnswer Refused(IReadOnlyList<ScenarioFault> faults)
    {
        ArgumentOutOfRangeException.ThrowIfZero(faults?.Count ?? 0, nameof(faults));
        return new(null, faults!);
    }
}
