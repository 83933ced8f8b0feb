using System.Globalization;
using System.IO.Pipes;
using System.Reflection;
using System.Text.Json;
using FinOpsDashboard.Testing.Commands;
using Microsoft.Data.Sqlite;

// Runs `finops` again and again in one process, one command after the other: most of the two seconds of a command that opens a database is code
// that is compiled once more. Requests come and statuses go over a pipe, a line each; what a command prints goes to the real outputs, each ended
// by a mark. The command itself is the built one, from its entry point on.
if (args is not [var pipeName, var mark])
{
    await Console.Error.WriteLineAsync("finops-runner PIPE MARK: started by the tests of the commands.");
    return 2;
}

await using var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous);
await pipe.ConnectAsync(30_000);
using var requests = new StreamReader(pipe);
await using var answers = new StreamWriter(pipe) { AutoFlush = true };
var command = Assembly.Load("finops").EntryPoint!;
var given = new HashSet<string>(StringComparer.Ordinal);
while (await requests.ReadLineAsync() is { } line)
{
    var request = JsonSerializer.Deserialize<RunRequest>(line)!;
    foreach (var name in given) Environment.SetEnvironmentVariable(name, null);
    foreach (var (name, value) in request.Variables) Environment.SetEnvironmentVariable(name, value);
    given = [.. request.Variables.Keys];
    Environment.CurrentDirectory = request.Folder;
    var status = Run(command, request.Arguments);
    // As at the end of a process: no file stays open.
    SqliteConnection.ClearAllPools();
    await Console.Out.WriteAsync(mark);
    await Console.Error.WriteAsync(mark);
    await answers.WriteLineAsync(status.ToString(CultureInfo.InvariantCulture));
}

return 0;

static int Run(MethodInfo command, IReadOnlyList<string> arguments)
{
    try
    {
        return (int)command.Invoke(null, [arguments.ToArray()])!;
    }
    catch (TargetInvocationException failure)
    {
        // What the runtime does with an exception that nobody caught.
        Console.Error.WriteLine($"Unhandled exception. {failure.InnerException}");
        return 134;
    }
}
