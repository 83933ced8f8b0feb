namespace FinOpsDashboard.Testing.Commands;

/// <summary>How a command ended, and what it wrote.</summary>
/// <param name="Status">Its exit status.</param>
/// <param name="Output">Standard output, byte for byte.</param>
/// <param name="Error">Standard error.</param>
public sealed record RunOutcome(int Status, byte[] Output, string Error);
