using System.Diagnostics;
using System.Reflection;

namespace FinOpsDashboard.IntegrationTests.Api;

/// <summary>Runs <c>finops</c> over the database of an app.</summary>
internal static class FinopsCommand
{
    private static readonly string Dll = typeof(FinopsCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "FinopsDll").Value!;

    private static readonly string[] Json = ["--format", "json"];

    /// <summary>What a command that has to succeed prints on standard output, as JSON unless it is asked for another format.</summary>
    public static async Task<byte[]> RunAsync(string connectionString, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var start = new ProcessStartInfo("dotnet", [Dll, .. arguments, .. arguments.Contains("--format") ? [] : Json, "--database", connectionString])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, await error);
        return output.ToArray();
    }
}
