using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FinOpsDashboard.BrowserTests;

/// <summary>The app in a process of its own, which can be killed and started again on the same port and database.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("finops-process-").FullName;
    private readonly Dictionary<string, string> _settings;
    private readonly int _port = FreePort();
    private Process? _process;

    private AppProcess(Dictionary<string, string> settings) => _settings = settings;

    public string Address => $"http://127.0.0.1:{_port}";

    public string ConnectionString => $"Data Source={Path.Combine(_folder, "finops.db")}";

    public static async Task<AppProcess> StartAsync(Dictionary<string, string>? settings = null)
    {
        var app = new AppProcess(settings ?? []);
        await app.StartAgainAsync();
        return app;
    }

    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Web.Components.App).Assembly.Location, "--urls", Address])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment.Remove("ConnectionStrings__FinOps");
        foreach (var (key, value) in _settings) start.Environment[key] = value;
        _process = Process.Start(start) ?? throw new InvalidOperationException("The app did not start.");
        var output = new List<string>();
        _process.OutputDataReceived += (_, line) => output.Add(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => output.Add(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        using var http = new HttpClient();
        for (var attempt = 0; attempt < 300; attempt++)
        {
            if (_process.HasExited) throw new InvalidOperationException("The app ended:\n" + string.Join('\n', output));
            try
            {
                if ((await http.GetAsync(new Uri(Address + "/health/live"))).StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The app does not answer:\n" + string.Join('\n', output));
    }

    public async Task KillAsync()
    {
        if (_process is not { HasExited: false }) return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
