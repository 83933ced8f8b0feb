using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using FinOpsDashboard.Cli.Runner;

namespace FinOpsDashboard.Cli.Tests.Running;

/// <summary>
/// Processes that have run a command before and run the next one, one at a time each. They end with the tests, when their pipes close.
/// </summary>
internal sealed class WarmProcess : IDisposable
{
    private static readonly string Dll = Finops.BuiltFile("RunnerDll");
    private static readonly ConcurrentBag<WarmProcess> Idle = [];

    private readonly string _mark = $"\u0003{Guid.NewGuid():n}\u0003";
    private readonly NamedPipeServerStream _pipe;
    private readonly Process _process;
    private readonly StreamReader _answers;
    private readonly StreamWriter _requests;

    private WarmProcess(NamedPipeServerStream pipe, string pipeName, ProcessStartInfo start)
    {
        _pipe = pipe;
        foreach (var argument in new[] { Dll, pipeName, _mark }) start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        (_answers, _requests) = (new StreamReader(pipe), new StreamWriter(pipe));
    }

    /// <summary>Runs a command to its end.</summary>
    /// <param name="request">The command.</param>
    /// <param name="start">How to start a process where none is idle: <c>dotnet</c>, with both outputs redirected.</param>
    /// <param name="limit">Ends the process of a command that does not end.</param>
    public static async Task<FinopsResult> RunAsync(RunRequest request, Func<ProcessStartInfo> start, CancellationToken limit)
    {
        if (!Idle.TryTake(out var process)) process = await StartAsync(start(), limit);
        try
        {
            var result = await process.RunAsync(request, limit);
            if (process._process.HasExited) process.Dispose();
            else Idle.Add(process);
            return result;
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
        _pipe.Dispose();
    }

    private static async Task<WarmProcess> StartAsync(ProcessStartInfo start, CancellationToken limit)
    {
        var name = $"finops-runner-{Guid.NewGuid():n}";
        var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        var process = new WarmProcess(pipe, name, start);
        await pipe.WaitForConnectionAsync(limit);
        return process;
    }

    private async Task<FinopsResult> RunAsync(RunRequest request, CancellationToken limit)
    {
        await _requests.WriteLineAsync(JsonSerializer.Serialize(request).AsMemory(), limit);
        await _requests.FlushAsync(limit);
        var output = ReadToMarkAsync(_process.StandardOutput, limit);
        var error = ReadToMarkAsync(_process.StandardError, limit);
        // No status: the command ended the process.
        var status = await _answers.ReadLineAsync(limit);
        if (status is null) await _process.WaitForExitAsync(limit);
        return new FinopsResult(status is null ? _process.ExitCode : int.Parse(status, CultureInfo.InvariantCulture), await output, await error);
    }

    private async Task<string> ReadToMarkAsync(StreamReader reader, CancellationToken limit)
    {
        var text = new StringBuilder();
        var buffer = new char[8192];
        while (!EndsWithMark(text) && await reader.ReadAsync(buffer, limit) is > 0 and var count) text.Append(buffer, 0, count);
        return EndsWithMark(text) ? text.ToString(0, text.Length - _mark.Length) : text.ToString();
    }

    private bool EndsWithMark(StringBuilder text) => text.Length >= _mark.Length && text.ToString(text.Length - _mark.Length, _mark.Length) == _mark;
}
