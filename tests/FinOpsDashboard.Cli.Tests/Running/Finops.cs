using System.Diagnostics;
using System.Reflection;
using System.Text;
using FinOpsDashboard.Testing.Commands;
using FinOpsDashboard.Testing.Database;

namespace FinOpsDashboard.Cli.Tests.Running;

/// <summary>
/// Runs <c>finops</c> in a folder of its own, with nothing of this machine's AWS settings: in a process that has run commands before, unless it reads
/// standard input, runs on a terminal, is stopped, or is about what the AWS SDK looks up once for a process.
/// </summary>
internal sealed class Finops : IDisposable
{
    /// <summary>The built commands.</summary>
    public static readonly string Dll = BuiltFile("FinopsDll");

    private static readonly string Runner = BuiltFile("RunnerDll");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, string> _environment = new()
    {
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["FinOps__Aws__MinRequestIntervalMilliseconds"] = "0",
        ["FinOps__Aws__RetryBaseDelayMilliseconds"] = "1",
        ["DOTNET_TieredPGO"] = "0",
    };

    /// <summary>A folder with a migrated, empty database, unless a test is about the first use.</summary>
    public Finops(bool withDatabase = true)
    {
        Folder = Directory.CreateTempSubdirectory("finops-cli-").FullName;
        _environment["HOME"] = Folder;
        if (withDatabase) EmptyDatabase.CopyTo(Path.Combine(Folder, "finops.db"));
    }

    /// <summary>The working directory of the commands.</summary>
    public string Folder { get; }

    /// <summary>A file that the build names.</summary>
    private static string BuiltFile(string key) =>
        typeof(Finops).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    /// <summary>Sets environment variables for every command from here on.</summary>
    public Finops With(IEnumerable<KeyValuePair<string, string>> variables)
    {
        foreach (var (name, value) in variables) _environment[name] = value;
        return this;
    }

    /// <summary>Sets an environment variable for every command from here on.</summary>
    public Finops With(string name, string value) => With([new(name, value)]);

    /// <summary>Writes a file into the working directory.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return name;
    }

    /// <summary>Runs a command to its end.</summary>
    public async Task<FinopsResult> RunAsync(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Patience);
        var outcome = await WarmProcess.RunAsync(Runner, new RunRequest(Folder, _environment, arguments), limit.Token);
        return new FinopsResult(outcome.Status, Encoding.UTF8.GetString(outcome.Output), outcome.Error);
    }

    /// <summary>Runs a command to its end in a process of its own.</summary>
    public Task<FinopsResult> RunColdAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    /// <summary>Runs a command to its end, with text on standard input.</summary>
    public async Task<FinopsResult> RunWithInputAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await ResultOfAsync(process);
    }

    /// <summary>Runs a command on a terminal of 80 columns, which takes what it prints to either output; null where there is no <c>script</c> to make one.</summary>
    public async Task<FinopsResult?> RunOnTerminalAsync(string input, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script")) return null;
        var command = $"stty cols 80 -echo; dotnet '{Dll}' {string.Join(' ', arguments.Select(argument => $"'{argument}'"))}";
        using var process = Start("/usr/bin/script", ["-qec", command, "/dev/null"]);
        await process.StandardInput.WriteAsync(input);
        await process.StandardInput.FlushAsync();
        return await ResultOfAsync(process);
    }

    /// <summary>Runs a command that has to succeed.</summary>
    public async Task<FinopsResult> RunWellAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.Status == 0, $"finops {string.Join(' ', arguments)} ended with {result.Status}: {result.Error}");
        return result;
    }

    /// <summary>Starts a command and lets it run.</summary>
    public Process Start(params string[] arguments) => Start("dotnet", [Dll, .. arguments]);

    private Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        CommandEnvironment.Clear(start.Environment);
        foreach (var (name, value) in _environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end of a command that was started.</summary>
    public static async Task<FinopsResult> ResultOfAsync(Process process)
    {
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new FinopsResult(process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
