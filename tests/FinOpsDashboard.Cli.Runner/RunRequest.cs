namespace FinOpsDashboard.Cli.Runner;

/// <summary>One command to run.</summary>
/// <param name="Folder">The working directory.</param>
/// <param name="Variables">Environment variables, on top of those that the runner was started with.</param>
/// <param name="Arguments">What follows <c>finops</c>.</param>
internal sealed record RunRequest(string Folder, IReadOnlyDictionary<string, string> Variables, IReadOnlyList<string> Arguments);
