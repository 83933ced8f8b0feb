namespace FinOpsDashboard.Testing.Commands;

/// <summary>One command to run.</summary>
/// <param name="Folder">The working directory.</param>
/// <param name="Variables">Environment variables, on top of those that the runner was started with.</param>
/// <param name="Arguments">What follows <c>finops</c>.</param>
public sealed record RunRequest(string Folder, IReadOnlyDictionary<string, string> Variables, IReadOnlyList<string> Arguments);
