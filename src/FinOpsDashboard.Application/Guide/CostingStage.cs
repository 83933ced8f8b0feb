using FinOpsDashboard.Domain.Levers;

namespace FinOpsDashboard.Application.Guide;

/// <summary>A step of costing a month, and the levers that act in it.</summary>
/// <param name="Stage">The step.</param>
/// <param name="Title">What happens in it.</param>
/// <param name="Levers">The levers; of those in one step an option has one at most.</param>
public sealed record CostingStage(LeverStage Stage, string Title, IReadOnlyList<Formula> Levers);
