using FinOpsDashboard.Domain.Levers;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>One way to run the workload.</summary>
/// <param name="Id">The option's name, unique in its scenario.</param>
/// <param name="Levers">What is changed; the order does not matter. No lever at all is the baseline again.</param>
public sealed record ScenarioOption(string Id, IReadOnlyList<ILever> Levers);
