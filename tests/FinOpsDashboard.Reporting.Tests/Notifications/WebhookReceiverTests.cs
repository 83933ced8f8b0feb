using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace FinOpsDashboard.Reporting.Tests.Notifications;

/// <summary>Posts as a server on this machine gets them.</summary>
public sealed class WebhookReceiverTests : IAsyncLifetime
{
    private readonly WebApplication _server;
    private readonly List<(string Body, string? Signature, string Path)> _posts = [];
    private readonly Queue<int> _answers = [];

    public WebhookReceiverTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            _posts.Add((await reader.ReadToEndAsync(), context.Request.Headers["X-FinOps-Signature"], context.Request.Path));
            context.Response.StatusCode = _answers.Count > 0 ? _answers.Dequeue() : 200;
            if (context.Response.StatusCode == 302) context.Response.Headers.Location = "/elsewhere";
        });
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Url => $"{_server.Urls.Single()}/hooks/t0ken";

    public async ValueTask InitializeAsync() => await _server.StartAsync(Cancel);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Send_Document_HasTheFiguresAndIsSigned()
    {
        Assert.Null(await SendAsync("k3y"));

        var (body, signature, _) = Assert.Single(_posts);
        Assert.Equal($"sha256={Convert.ToHexStringLower(HMACSHA256.HashData("k3y"u8, Encoding.UTF8.GetBytes(body)))}", signature);
        var document = JsonDocument.Parse(body).RootElement;
        Assert.Equal((1, 7, "budget/7/2026-11/100", "critical"), (
            document.GetProperty("version").GetInt32(), document.GetProperty("id").GetInt32(), document.GetProperty("key").GetString(), document.GetProperty("severity").GetString()));
        Assert.Equal("https://finops.example.com/budgets?budget=7&period=2026-11", document.GetProperty("link").GetString());
        Assert.Equal("2200", document.GetProperty("chart").GetProperty("marker").GetString());
        Assert.Equal(["1100", "2300", "2750"], document.GetProperty("chart").GetProperty("bars").EnumerateArray().Select(bar => bar.GetProperty("amount").GetString()));
    }

    [Fact]
    public async Task Send_WithoutASecret_IsNotSigned()
    {
        Assert.Null(await SendAsync(""));
        Assert.Null(Assert.Single(_posts).Signature);
    }

    [Theory]
    [InlineData(500, "The address answered 500.")]
    [InlineData(302, "The address answered 302: redirects are not followed.")]
    public async Task Send_Refused_SaysStatusAndNoAddress(int status, string words)
    {
        _answers.Enqueue(status);

        Assert.Equal(words, await SendAsync("k3y"));
        Assert.Equal("/hooks/t0ken", Assert.Single(_posts).Path);
    }

    [Fact]
    public async Task Target_ShowsTheHostAlone()
    {
        using var receivers = Notices.Receivers(Notices.Webhook(Url, "k3y"));
        await _server.StopAsync(Cancel);
        var receiver = Assert.Single(receivers.All);

        var error = await receiver.SendAsync(Notices.Raised, Cancel);

        Assert.Equal(("webhook: ops", "127.0.0.1, signed"), (receiver.Name, receiver.Target));
        Assert.NotNull(error);
        Assert.DoesNotContain("t0ken", error, StringComparison.Ordinal);
    }

    private async Task<string?> SendAsync(string secret)
    {
        using var receivers = Notices.Receivers(Notices.Webhook(Url, secret));
        return await Assert.Single(receivers.All).SendAsync(Notices.Raised, Cancel);
    }
}
