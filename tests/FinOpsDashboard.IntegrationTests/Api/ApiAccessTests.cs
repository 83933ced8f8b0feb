using System.Net;
using FinOpsDashboard.Application.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.IntegrationTests.Api;

/// <summary>Who is let in, over real HTTP.</summary>
public sealed class ApiAccessTests : IDisposable
{
    private const string Features = "/api/v1/features";
    private readonly ApiBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("GET", "/api/v1/features")]
    [InlineData("GET", "/api/v1/features/x/scenario")]
    [InlineData("GET", "/api/v1/volumes")]
    [InlineData("GET", "/api/v1/spend?from=2026-01-01&to=2026-02-01")]
    [InlineData("GET", "/api/v1/export/focus?from=2026-01-01&to=2026-02-01")]
    [InlineData("GET", "/api/v1/prices")]
    [InlineData("GET", "/api/v1/reconciliation?month=2026-10")]
    [InlineData("GET", "/api/v1/anomalies")]
    [InlineData("GET", "/api/v1/credits")]
    [InlineData("GET", "/api/v1/forecast")]
    [InlineData("GET", "/api/v1/allocation?month=2026-10")]
    [InlineData("GET", "/api/v1/allocation/plan")]
    [InlineData("GET", "/api/v1/allocation/history")]
    [InlineData("PUT", "/api/v1/allocation/plan")]
    [InlineData("GET", "/api/v1/budgets")]
    [InlineData("GET", "/api/v1/unit-costs?from=2026-10&to=2026-10")]
    [InlineData("GET", "/api/v1/metrics")]
    [InlineData("PUT", "/api/v1/metrics")]
    [InlineData("GET", "/api/v1/nothing-here")]
    [InlineData("GET", "/API/V1/features")]
    [InlineData("GET", "/api")]
    [InlineData("POST", "/api/v1/scenarios/evaluate")]
    [InlineData("PUT", "/api/v1/features")]
    [InlineData("PUT", "/api/v1/volumes")]
    [InlineData("DELETE", "/api/v1/features")]
    public async Task Api_NoToken_IsRefusedWithAChallenge(string method, string address)
    {
        await _bench.TokenOfAsync(Roles.Admin);
        var answer = await _bench.SendAsync(null, new HttpMethod(method), address);
        await ApiBench.ProblemAsync(answer, 401);
        Assert.Equal("Bearer realm=\"FinOps\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Api_NobodyExistsYet_IsRefusedWithAChallenge()
    {
        var answer = await _bench.GetAsync(null, Features);
        await ApiBench.ProblemAsync(answer, 401);
        Assert.NotEmpty(answer.Headers.WwwAuthenticate);
    }

    [Theory]
    [InlineData("GET", "/api/v1/features")]
    [InlineData("POST", "/api/v1/scenarios/evaluate")]
    [InlineData("PUT", "/api/v1/features")]
    [InlineData("GET", "/api/v1/nothing-here")]
    public async Task Api_SessionAlone_IsRefused(string method, string address)
    {
        using var browser = await _bench.OpenAsAdministratorAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/features")).StatusCode);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative))
        {
            Content = method == "GET" ? null : ApiBench.Content("[]"u8.ToArray(), "application/json"),
        };
        await ApiBench.ProblemAsync(await browser.Http.SendAsync(request), 401);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/spend")]
    [InlineData("/spend.csv")]
    [InlineData("/spend/focus.csv?from=2026-10-01&to=2026-11-01")]
    [InlineData("/settings")]
    [InlineData("/features/invoice-extraction/scenario.json")]
    [InlineData("/features/invoice-extraction/business-case")]
    public async Task Page_Token_LeadsToTheSignIn(string address)
    {
        var answer = await _bench.GetAsync(await _bench.TokenOfAsync(Roles.Admin), address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/account/login", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Circuit_Token_IsRefused()
    {
        var token = await _bench.TokenOfAsync(Roles.Admin);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _bench.SendAsync(token, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1")).StatusCode);
    }

    [Theory]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    public async Task Either_TokenOrSession_IsLetInAndNobodyElse(string address)
    {
        using var browser = await _bench.OpenAsAdministratorAsync();
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _bench.GetAsync(token, address)).StatusCode);
        var refused = await _bench.GetAsync(null, address);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _bench.GetAsync(token[..^2] + "AA", address)).StatusCode);
    }

    [Fact]
    public async Task Token_Revoked_IsRefusedFromTheNextRequestOn()
    {
        var token = await _bench.TokenOfAsync(Roles.Admin);
        Assert.Equal(HttpStatusCode.OK, (await _bench.GetAsync(token, Features)).StatusCode);
        var tokens = _bench.Services.GetRequiredService<ApiTokens>();
        await tokens.RevokeAsync((await tokens.GetAllAsync(null, CancellationToken.None)).Single().Id, null, CancellationToken.None);
        await RefusedAsync(token);
    }

    [Fact]
    public async Task Token_Expired_IsRefused()
    {
        var token = await _bench.TokenOfAsync(Roles.Admin, expiresInDays: 1);
        Assert.Equal(HttpStatusCode.OK, (await _bench.GetAsync(token, Features)).StatusCode);
        await _bench.WithDatabaseAsync(database => database.ApiTokens.ExecuteUpdateAsync(
            row => row.SetProperty(each => each.ExpiresUtc, TimeProvider.System.GetUtcNow().UtcDateTime)));
        await RefusedAsync(token);
    }

    [Fact]
    public async Task Token_OwnerLockedOut_IsRefusedAtOnce()
    {
        var token = await _bench.TokenOfAsync(Roles.Engineer);
        await using (var scope = _bench.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<Web.Security.Accounts>().DisableAsync(Roles.Engineer);
        await RefusedAsync(token);
    }

    [Fact]
    public async Task Token_OwnerRemoved_IsRefusedAtOnce()
    {
        await _bench.TokenOfAsync(Roles.Admin);
        var token = await _bench.TokenOfAsync(Roles.Engineer);
        await _bench.WithUsersAsync(async (users, _) => await users.DeleteAsync((await users.FindByNameAsync(Roles.Engineer))!));
        await RefusedAsync(token);
    }

    [Fact]
    public async Task Token_RoleOfOwnerChanged_ActsWithTheNewOne()
    {
        var token = await _bench.TokenOfAsync(Roles.Engineer);
        Assert.Equal(HttpStatusCode.OK, (await _bench.SendAsync(token, HttpMethod.Put, Features, "[]")).StatusCode);
        await _bench.WithUsersAsync(async (users, _) =>
        {
            var user = (await users.FindByNameAsync(Roles.Engineer))!;
            await users.RemoveFromRoleAsync(user, Roles.Engineer);
            await users.AddToRoleAsync(user, Roles.Viewer);
        });
        await ApiBench.ProblemAsync(await _bench.SendAsync(token, HttpMethod.Put, Features, "[]"), 403);
        Assert.Equal(HttpStatusCode.OK, (await _bench.GetAsync(token, Features)).StatusCode);
    }

    [Theory]
    [InlineData("Basic {0}")]
    [InlineData("{0}")]
    [InlineData("Bearer")]
    [InlineData("Bearer {0}, Bearer {0}")]
    public async Task Token_SentInAnotherWay_IsRefused(string header)
    {
        var token = await _bench.TokenOfAsync(Roles.Admin);
        using var client = _bench.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", string.Format(System.Globalization.CultureInfo.InvariantCulture, header, token));
        await ApiBench.ProblemAsync(await client.GetAsync(new Uri(Features, UriKind.Relative)), 401);
        await ApiBench.ProblemAsync(await _bench.GetAsync(null, $"{Features}?access_token={token}"), 401);
    }

    [Fact]
    public async Task WrongTokens_TooMany_AreSlowedDownAndRightOnesAreTaken()
    {
        _bench.App.Settings["FinOps:SignInAttemptsPerMinute"] = "3";
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        for (var use = 0; use < 10; use++) Assert.Equal(HttpStatusCode.OK, (await _bench.GetAsync(token, Features)).StatusCode);
        for (var attempt = 0; attempt < 3; attempt++) await ApiBench.ProblemAsync(await _bench.GetAsync("finops_wrong", Features), 401);
        var answer = await _bench.GetAsync(ApiTokenSecret.New().Reveal(), Features);
        await ApiBench.ProblemAsync(answer, 429);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await _bench.GetAsync("finops_wrong", "/health/ready")).StatusCode);

        // Behind one address are many programs: those with a right token go on.
        Assert.Equal(HttpStatusCode.OK, (await _bench.GetAsync(token, Features)).StatusCode);
    }

    [Fact]
    public async Task LastUse_IsShownToTheOwner()
    {
        var token = await _bench.TokenOfAsync(Roles.Viewer);
        var tokens = _bench.Services.GetRequiredService<ApiTokens>();
        Assert.Null((await tokens.GetAllAsync(null, CancellationToken.None)).Single().LastUsed);
        await _bench.GetAsync(token, Features);
        Assert.NotNull((await tokens.GetAllAsync(null, CancellationToken.None)).Single().LastUsed);
    }

    private async Task RefusedAsync(string token)
    {
        var answer = await _bench.GetAsync(token, Features);
        await ApiBench.ProblemAsync(answer, 401);
        Assert.Contains("invalid_token", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _bench.GetAsync(token, "/health/ready")).StatusCode);
    }
}
