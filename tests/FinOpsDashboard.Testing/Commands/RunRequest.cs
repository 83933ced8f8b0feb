namespace FinOpsDashboard.Testing.Commands;

/// <summary>One command to run.</summary>
/// <param name="Folder">The working directory.</param>
/// <param name="Variables">Environment variables that the command finds beside those of the runner; gone with the next command.</param>
/// <param name="Arguments">What follows <c>finops</c>.</param>
public sealed record RunRequest(string Folder, IReadOnlyDictionary<string, string> Variables, IReadOnlyList<string> Arguments);
