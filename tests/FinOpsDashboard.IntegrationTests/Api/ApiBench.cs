using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Data;
using FinOpsDashboard.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.IntegrationTests.Api;

/// <summary>The app behind a real socket, with accounts and their tokens.</summary>
public sealed class ApiBench : IDisposable
{
    public const string Password = Browser.Password;
    private bool _isStarted;

    public RunningApp App { get; } = new();

    public IServiceProvider Services => Start().Services;

    public Uri Address => Start().ClientOptions.BaseAddress;

    /// <summary>A client that keeps no cookies and follows nothing.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Start().ClientOptions.BaseAddress };

    /// <summary>A browser whose user made the administrator just now.</summary>
    public Task<Browser> OpenAsAdministratorAsync() => Start().OpenAsAdministratorAsync();

    /// <summary>Makes an account, named as its role unless told otherwise, and a token for it.</summary>
    public async Task<string> TokenOfAsync(string role, string? name = null, int? expiresInDays = null)
    {
        await WithUsersAsync(async (users, registration) =>
        {
            if (await users.FindByNameAsync(name ?? role) is null) Assert.Empty(await registration.AddAsync(name ?? role, role, Password));
        });
        var outcome = await Services.GetRequiredService<ApiTokens>().IssueToAsync(name ?? role, "test", expiresInDays, CancellationToken.None);
        return Assert.IsType<ApiTokenOutcome.Issued>(outcome).Secret.Reveal();
    }

    /// <summary>Changes accounts as an administrator would.</summary>
    public async Task WithUsersAsync(Func<UserManager<AppUser>, AccountRegistration, Task> change)
    {
        await using var scope = Services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>(), scope.ServiceProvider.GetRequiredService<AccountRegistration>());
    }

    public async Task WithDatabaseAsync(Func<FinOpsDbContext, Task> change)
    {
        await using var database = await Services.GetRequiredService<IDbContextFactory<FinOpsDbContext>>().CreateDbContextAsync();
        await change(database);
    }

    public Task<HttpResponseMessage> GetAsync(string? token, string address) => SendAsync(token, HttpMethod.Get, address);

    public Task<HttpResponseMessage> SendAsync(string? token, HttpMethod method, string address, string? body = null, string mediaType = "application/json") =>
        SendAsync(token, method, address, body is null ? null : Content(Encoding.UTF8.GetBytes(body), mediaType));

    public async Task<HttpResponseMessage> SendAsync(string? token, HttpMethod method, string address, HttpContent? content)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request);
    }

    public static ByteArrayContent Content(byte[] body, string? mediaType)
    {
        var content = new ByteArrayContent(body);
        if (mediaType is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }

    /// <summary>Reads problem details and checks what all of them have.</summary>
    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode}: {text}"));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("FinOpsDashboard.", text, StringComparison.Ordinal);
        return problem;
    }

    /// <summary>The faults of problem details as <c>path: detail</c>.</summary>
    public static IReadOnlyList<string> Faults(JsonElement problem) =>
        [.. problem.GetProperty("errors").EnumerateArray().Select(fault => $"{fault.GetProperty("path").GetString()}: {fault.GetProperty("detail").GetString()}")];

    public void Dispose() => App.Dispose();

    private RunningApp Start()
    {
        if (_isStarted) return App;
        _isStarted = true;
        App.UseKestrel(0);
        App.StartServer();
        return App;
    }
}
