using System.Reflection;
using FinOpsDashboard.Testing.Commands;

namespace FinOpsDashboard.IntegrationTests.Api;

/// <summary>Runs <c>finops</c> over the database of an app.</summary>
internal static class FinopsCommand
{
    private static readonly string Runner = typeof(FinopsCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RunnerDll").Value!;

    private static readonly string[] Json = ["--format", "json"];

    /// <summary>What a command that has to succeed prints on standard output, as JSON unless it is asked for another format.</summary>
    public static async Task<byte[]> RunAsync(string connectionString, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var outcome = await WarmProcess.RunAsync(
            Runner,
            new RunRequest(
                Environment.CurrentDirectory,
                new Dictionary<string, string>(),
                [.. arguments, .. arguments.Contains("--format") ? [] : Json, "--database", connectionString]),
            limit.Token);
        Assert.True(outcome.Status == 0, outcome.Error);
        return outcome.Output;
    }
}
