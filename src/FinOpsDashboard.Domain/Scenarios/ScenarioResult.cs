namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>What a scenario comes to. Nothing in it is rounded.</summary>
/// <param name="Name">The scenario's title.</param>
/// <param name="Baseline">What staying costs.</param>
/// <param name="Options">What each option costs, in the order of the document.</param>
/// <param name="Credits">What credits pay; null when the scenario has none.</param>
public sealed record ScenarioResult(
    string Name, BaselineResult Baseline, IReadOnlyList<OptionResult> Options, CreditsResult? Credits);
