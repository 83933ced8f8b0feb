namespace FinOpsDashboard.Application.Guide;

/// <summary>A word of the product, and what others call it.</summary>
/// <param name="Word">The word as pages write it.</param>
/// <param name="Meaning">What it means, in plain English.</param>
/// <param name="CostExplorer">What AWS Cost Explorer calls it; null for nothing.</param>
/// <param name="Focus">What FOCUS, the FinOps Open Cost and Usage Specification, calls it; null for nothing.</param>
public sealed record GlossaryTerm(string Word, string Meaning, string? CostExplorer = null, string? Focus = null);
