using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;

namespace FinOpsDashboard.Testing.Commands;

/// <summary>
/// Processes that have run a command of <c>finops</c> before and run the next one, one at a time each. They end with the tests.
/// </summary>
public sealed class WarmProcess : IDisposable
{
    private static readonly ConcurrentBag<WarmProcess> Idle = [];

    static WarmProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        while (Idle.TryTake(out var process)) process.Dispose();
    };

    private readonly string _mark = $"\u0003{Guid.NewGuid():n}\u0003";
    private readonly NamedPipeServerStream _pipe;
    private readonly Process _process;
    private readonly StreamReader _answers;
    private readonly StreamWriter _requests;

    private WarmProcess(NamedPipeServerStream pipe, string pipeName, string runner)
    {
        _pipe = pipe;
        var start = new ProcessStartInfo("dotnet", [runner, pipeName, _mark]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        CommandEnvironment.Clear(start.Environment);
        start.Environment["DOTNET_TieredPGO"] = "0";
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        (_answers, _requests) = (new StreamReader(pipe), new StreamWriter(pipe));
    }

    /// <summary>Runs a command to its end.</summary>
    /// <param name="runner">The built <c>finops-runner.dll</c>.</param>
    /// <param name="request">The command.</param>
    /// <param name="limit">Ends the process of a command that does not end.</param>
    public static async Task<RunOutcome> RunAsync(string runner, RunRequest request, CancellationToken limit)
    {
        WarmProcess? process;
        while (Idle.TryTake(out process) && process._process.HasExited) process.Dispose();
        process ??= await StartAsync(runner, limit).ConfigureAwait(false);
        try
        {
            var outcome = await process.RunAsync(request, limit).ConfigureAwait(false);
            if (process._process.HasExited) process.Dispose();
            else Idle.Add(process);
            return outcome;
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _pipe.Dispose();
    }

    private static async Task<WarmProcess> StartAsync(string runner, CancellationToken limit)
    {
        // Short: the address of a Unix socket has a hundred characters.
        var name = $"finops-{Guid.NewGuid():n}";
        var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        var process = new WarmProcess(pipe, name, runner);
        try
        {
            var (connected, ended) = (pipe.WaitForConnectionAsync(limit), process._process.WaitForExitAsync(limit));
            if (await Task.WhenAny(connected, ended).ConfigureAwait(false) == ended && !limit.IsCancellationRequested)
                throw new InvalidOperationException($"{runner} did not start: {await process._process.StandardError.ReadToEndAsync(limit).ConfigureAwait(false)}");
            await connected.ConfigureAwait(false);
            return process;
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    private async Task<RunOutcome> RunAsync(RunRequest request, CancellationToken limit)
    {
        await _requests.WriteLineAsync(JsonSerializer.Serialize(request).AsMemory(), limit).ConfigureAwait(false);
        await _requests.FlushAsync(limit).ConfigureAwait(false);
        var output = ReadToMarkAsync(_process.StandardOutput.BaseStream, limit);
        var error = ReadToMarkAsync(_process.StandardError.BaseStream, limit);
        // No status: the command ended the process.
        var status = await _answers.ReadLineAsync(limit).ConfigureAwait(false);
        if (status is null) await _process.WaitForExitAsync(limit).ConfigureAwait(false);
        return new RunOutcome(
            status is null ? _process.ExitCode : int.Parse(status, CultureInfo.InvariantCulture),
            await output.ConfigureAwait(false),
            Encoding.UTF8.GetString(await error.ConfigureAwait(false)));
    }

    private async Task<byte[]> ReadToMarkAsync(Stream stream, CancellationToken limit)
    {
        var mark = Encoding.UTF8.GetBytes(_mark);
        using var read = new MemoryStream();
        var buffer = new byte[8192];
        while (!EndsWithMark() && await stream.ReadAsync(buffer, limit).ConfigureAwait(false) is > 0 and var count) read.Write(buffer, 0, count);
        return EndsWithMark() ? read.ToArray()[..^mark.Length] : read.ToArray();

        bool EndsWithMark() => read.GetBuffer().AsSpan(0, (int)read.Length).EndsWith(mark);
    }
}
