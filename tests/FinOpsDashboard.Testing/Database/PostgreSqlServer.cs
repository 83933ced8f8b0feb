using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace FinOpsDashboard.Testing.Database;

/// <summary>
/// A PostgreSQL of its own on loopback, from the programs of this machine; gone with the tests. Where they are not installed,
/// <see cref="Missing"/> says so, and tests that need it are skipped.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string User = "postgres";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _folder;
    private readonly string _programs;
    private readonly int _port;

    private PostgreSqlServer(string folder, string programs, int port) => (_folder, _programs, _port) = (folder, programs, port);

    /// <summary>Why there is no server; null when there can be one.</summary>
    public static string? Missing => Programs() is null
        ? "PostgreSQL is not installed (Debian and Ubuntu: apt-get install postgresql)."
        : null;

    /// <summary>Makes an empty cluster and starts it.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or does not start.</exception>
    public static async Task<PostgreSqlServer> StartAsync()
    {
        var programs = Programs() ?? throw new InvalidOperationException(Missing);
        var folder = Directory.CreateTempSubdirectory("finops-postgres-").FullName;
        var server = new PostgreSqlServer(folder, programs, FreePort());
        // PostgreSQL refuses to run as root: its own account does it then.
        if (Environment.IsPrivilegedProcess) await RunAsync(folder, "chown", ["-R", User, folder], asPostgres: false);
        await server.RunAsync("initdb", ["-D", server.Data, "-U", User, "-A", "trust", "-E", "UTF8", "--no-sync"]);
        var options = $"-p {server._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off";
        await server.RunAsync("pg_ctl", ["-D", server.Data, "-l", Path.Combine(folder, "log"), "-o", options, "-w", "start"]);
        return server;
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"finops_{Guid.NewGuid():n}";
        await using var connection = new NpgsqlConnection(ConnectionString(User));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await RunAsync("pg_ctl", ["-D", Data, "-m", "immediate", "-w", "stop"]);
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private static string? Programs()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            : Enumerable.Empty<string>();
        return folders.Concat(versions.Select(folder => Path.Combine(folder, "bin"))).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Database={database};Username={User};Include Error Detail=true";

    private Task RunAsync(string program, string[] arguments) =>
        RunAsync(_folder, Path.Combine(_programs, program), arguments, Environment.IsPrivilegedProcess);

    /// <summary>
    /// Runs a program whose words go into a file: the output of a test process is how its results reach the runner, and the server that
    /// <c>pg_ctl</c> leaves behind would write into it.
    /// </summary>
    private static async Task RunAsync(string folder, string program, string[] arguments, bool asPostgres)
    {
        var log = Path.Combine(folder, "setup.log");
        string[] command = asPostgres ? ["runuser", "-u", User, "--", program, .. arguments] : [program, .. arguments];
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >>\"$0\" 2>&1 </dev/null", log, .. command]) { WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with status {process.ExitCode}: {await File.ReadAllTextAsync(log, patience.Token)}");
    }
}
