using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Web.Endpoints.Api;

namespace FinOpsDashboard.IntegrationTests.Api;

/// <summary>Whatever is sent is refused soon, with bounded memory, and the app lives on.</summary>
public sealed class HostileRequestTests : IDisposable
{
    private const string Evaluate = "/api/v1/scenarios/evaluate";

    /// <summary>Each takes some hundredths of a second; a machine that builds at the same time may need longer.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private readonly ApiBench _bench = new();

    public static TheoryData<string, string> Writes => new() { { "POST", Evaluate }, { "PUT", "/api/v1/features" }, { "PUT", "/api/v1/volumes" } };

    private static readonly Dictionary<string, string> Wrong = new()
    {
        ["nothing"] = "",
        ["a space"] = " ",
        ["null"] = "null",
        ["a flag"] = "true",
        ["a number"] = "5",
        ["a text"] = "\"text\"",
        ["an object's start"] = "{",
        ["a list's start"] = "[",
        ["not a number"] = "[NaN]",
        ["infinity"] = "[Infinity]",
        ["a huge number"] = "{\"horizonMonths\": 1e308}",
        ["cut off"] = "[{\"id\":",
        ["half a character"] = "[{\"feature\":\"\\ud800\"}]",
        ["deep lists"] = new string('[', 100_000),
        ["deep objects"] = Repeat("{\"a\":", 100_000),
        ["a million elements"] = "[" + Repeat("1,", 500_000) + "1]",
        ["many objects"] = "[" + Repeat("{},", 300_000) + "{}]",
        ["NUL"] = "\0",
        ["a mark of order"] = "\uFEFF",
        ["a long text"] = "\"" + new string('x', 1_000_000),
    };

    public static TheoryData<string> Bodies => new(Wrong.Keys);

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Write_AnythingButADocument_IsRefusedSoon(string what)
    {
        var token = await _bench.TokenOfAsync(Roles.Engineer);
        foreach (var (method, address) in Writes.Select(row => row.Data))
        {
            var watch = Stopwatch.StartNew();
            var problem = await ApiBench.ProblemAsync(await _bench.SendAsync(token, new HttpMethod(method), address, Wrong[what]), 400);
            Assert.NotEmpty(ApiBench.Faults(problem));
            Assert.InRange(problem.GetRawText().Length, 1, 100_000);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_InvalidUtf8_IsRefused(string method, string address)
    {
        var token = await _bench.TokenOfAsync(Roles.Engineer);
        var body = "[{\"id\":\"\xff\xfe\",\"feature\":\"\xff\"}]".Select(character => (byte)character).ToArray();
        await ApiBench.ProblemAsync(await _bench.SendAsync(token, new HttpMethod(method), address, ApiBench.Content(body, "application/json")), 400);
    }

    [Fact]
    public async Task Evaluate_WrongTypesAndNumbers_AreNamedByTheirPath()
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        var document = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "invoice-extraction.json"));
        foreach (var (wrong, path) in new[] { ("1e308", "workload.requestsPerMonth"), ("\"many\"", "workload.requestsPerMonth"), ("[]", "workload.requestsPerMonth") })
        {
            var body = document.Replace("\"requestsPerMonth\": 1000000", $"\"requestsPerMonth\": {wrong}", StringComparison.Ordinal);
            Assert.NotEqual(document, body);
            var problem = await ApiBench.ProblemAsync(await _bench.SendAsync(token, HttpMethod.Post, Evaluate, body), 400);
            Assert.Equal(path, problem.GetProperty("errors")[0].GetProperty("path").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_FiftyMegabytesAnnounced_IsRefusedBeforeTheyAreSent(string method, string address)
    {
        var token = await _bench.TokenOfAsync(Roles.Engineer);
        var content = new Zeros(50_000_000);
        using var client = _bench.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.ExpectContinue = true;
        await ApiBench.ProblemAsync(await client.SendAsync(request), 413);
        Assert.Equal(0, content.Sent);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_ChunksWithoutEnd_AreRefusedAtTheLimit(string method, string address)
    {
        var token = await _bench.TokenOfAsync(Roles.Engineer);
        using var socket = new TcpClient();
        await socket.ConnectAsync(_bench.Address.Host, _bench.Address.Port);
        await using var stream = socket.GetStream();
        var head = $"{method} {address} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        var answer = ReadHeadAsync(stream);
        var chunk = Encoding.ASCII.GetBytes("10000\r\n" + new string(' ', 0x10000) + "\r\n");
        var sent = 0;
        try
        {
            while (!answer.IsCompleted && sent < 100_000_000)
            {
                await stream.WriteAsync(chunk);
                sent += chunk.Length;
            }
        }
        catch (IOException)
        {
            // Refused in the middle of it, as it should be.
        }

        Assert.StartsWith("HTTP/1.1 413", await answer.WaitAsync(Soon), StringComparison.Ordinal);
        Assert.InRange(sent, ApiFile.Largest, 100_000_000 - 1);
    }

    [Fact]
    public async Task Evaluate_BodyEndsTooSoon_LeavesTheAppAlive()
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(_bench.Address.Host, _bench.Address.Port);
            await using var stream = socket.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {Evaluate} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{\"sche"));
        }

        Assert.Equal(HttpStatusCode.OK, (await _bench.GetAsync(token, "/api/v1/features")).StatusCode);
    }

    [Fact]
    public async Task Evaluate_LargestDocument_IsReadAndOneByteMoreIsNot()
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        var body = new byte[ScenarioJson.LargestDocument];
        Array.Fill(body, (byte)' ');
        await ApiBench.ProblemAsync(await _bench.SendAsync(token, HttpMethod.Post, Evaluate, ApiBench.Content(body, "application/json")), 400);
        using var client = _bench.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Evaluate, UriKind.Relative)) { Content = new Zeros(body.Length + 1) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.ExpectContinue = true;
        await ApiBench.ProblemAsync(await client.SendAsync(request), 413);
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var buffer = new byte[12];
        await stream.ReadExactlyAsync(buffer);
        return Encoding.ASCII.GetString(buffer);
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    /// <summary>So many bytes, made as they are sent.</summary>
    private sealed class Zeros : HttpContent
    {
        private readonly long _length;

        public Zeros(long length)
        {
            _length = length;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var part = new byte[65_536];
            for (; Sent < _length; Sent += part.Length) await stream.WriteAsync(part.AsMemory(0, (int)Math.Min(part.Length, _length - Sent)));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return true;
        }
    }
}
