namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>One assumption as a reader of the workspace or the business case sees it.</summary>
/// <param name="Name">What is assumed.</param>
/// <param name="Value">The number or name, with its unit.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsDefault">Whether nobody chose it.</param>
public sealed record AssumptionLine(string Name, string Value, string Source, bool IsDefault);
