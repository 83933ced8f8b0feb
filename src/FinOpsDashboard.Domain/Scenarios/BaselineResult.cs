namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>What staying with the baseline model costs.</summary>
/// <param name="Figures">The figures; null when a price of the baseline model is missing.</param>
/// <param name="Reasons">Which price is missing; empty when none is.</param>
public sealed record BaselineResult(BaselineFigures? Figures, IReadOnlyList<string> Reasons);
