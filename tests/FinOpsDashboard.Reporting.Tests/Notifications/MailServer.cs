using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace FinOpsDashboard.Reporting.Tests.Notifications;

/// <summary>A real mail server in a process of its own, on this machine alone.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private static readonly string Script = typeof(MailServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "MailServer").Value!;

    private readonly Process _process;
    private readonly ConcurrentQueue<JsonElement> _taken = [];

    private MailServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>What arrived, in order.</summary>
    public IReadOnlyList<JsonElement> Taken => [.. _taken];

    /// <summary>Starts it; with an account it asks for that and for an encrypted connection.</summary>
    public static async Task<MailServer> StartAsync(X509Certificate2? certificate = null, string? user = null, string? password = null, int port = 0)
    {
        var settings = JsonSerializer.Serialize(new
        {
            port,
            user,
            password,
            key = certificate?.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem(),
            cert = certificate?.ExportCertificatePem(),
        });
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Script);
        start.ArgumentList.Add(settings);
        var process = Process.Start(start)!;
        var ready = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("ready ", ready, StringComparison.Ordinal);
        var server = new MailServer(process, int.Parse(ready![6..], CultureInfo.InvariantCulture));
        _ = Task.Run(server.ListenAsync, TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>A certificate for this machine that nobody else trusts.</summary>
    public static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    /// <summary>Waits for a message.</summary>
    public async Task<JsonElement> NextAsync(int count = 1)
    {
        for (var turn = 0; turn < 200 && _taken.Count < count; turn++) await Task.Delay(25, TestContext.Current.CancellationToken);
        return Taken[count - 1];
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line) _taken.Enqueue(JsonDocument.Parse(line).RootElement);
    }
}
