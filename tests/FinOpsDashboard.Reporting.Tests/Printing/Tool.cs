using System.Diagnostics;

namespace FinOpsDashboard.Reporting.Tests.Printing;

/// <summary>Runs a program that looks at a PDF.</summary>
internal static class Tool
{
    public static async Task<(int Status, string Output)> RunAsync(string name, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{name} did not start.");
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
