namespace FinOpsDashboard.Reporting.Cases;

/// <summary>What there is to say about an option beside its figures.</summary>
/// <param name="Option">The option.</param>
/// <param name="Sentences">What there is to say; at least one.</param>
public sealed record OptionNote(string Option, IReadOnlyList<string> Sentences);
