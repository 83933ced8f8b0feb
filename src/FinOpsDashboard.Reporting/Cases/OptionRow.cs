namespace FinOpsDashboard.Reporting.Cases;

/// <summary>One figure of all options.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Cells">The figure of each option, the teacher first.</param>
public sealed record OptionRow(string Name, string Unit, IReadOnlyList<string> Cells);
