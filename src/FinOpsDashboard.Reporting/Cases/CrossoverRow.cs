namespace FinOpsDashboard.Reporting.Cases;

/// <summary>Costs at one volume.</summary>
/// <param name="Volume">Tokens a month.</param>
/// <param name="Remark">What the volume is; empty when it is one of the even steps.</param>
/// <param name="Costs">The cost of each line, the teacher's first.</param>
public sealed record CrossoverRow(string Volume, string Remark, IReadOnlyList<string> Costs);
