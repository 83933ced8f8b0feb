namespace FinOpsDashboard.Reporting.Cases;

/// <summary>What a business case says about itself.</summary>
/// <param name="IsDemo">Whether the figures are the labelled demo data.</param>
/// <param name="GeneratedAt">When it was made.</param>
/// <param name="Version">The version of the program that made it.</param>
public sealed record CaseContext(bool IsDemo, DateTimeOffset GeneratedAt, string Version);
