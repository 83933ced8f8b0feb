using System.Net;
using FinOpsDashboard.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.IntegrationTests.Security;

public sealed class SignInTests : IDisposable
{
    private readonly RunningApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task SignIn_RightPassword_LeadsToWhereItWasAsked()
    {
        using var admin = await _app.OpenAsAdministratorAsync();
        using var browser = _app.Open();
        var asked = await browser.GetAsync("/not-found");
        Assert.Contains("/account/login?returnUrl=%2Fnot-found", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var answer = await browser.SignInAsync(returnUrl: "/not-found");
        Assert.EndsWith("/not-found", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task SignIn_ForeignReturnAddress_StaysHere(string address)
    {
        using var admin = await _app.OpenAsAdministratorAsync();
        using var browser = _app.Open();
        var answer = await browser.SignInAsync(returnUrl: address);
        Assert.DoesNotContain("evil", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WrongNameOrPassword_SaysTheSame()
    {
        using var admin = await _app.OpenAsAdministratorAsync();
        using var browser = _app.Open();
        var wrongPassword = await Browser.ReadAsync(await browser.SignInAsync(password: "not it, not it"));
        var wrongName = await Browser.ReadAsync(await browser.SignInAsync(name: "nobody"));
        Assert.Equal("Name or password is wrong.", wrongPassword.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal("Name or password is wrong.", wrongName.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LockTheAccount()
    {
        using var admin = await _app.OpenAsAdministratorAsync();
        using var browser = _app.Open();
        for (var attempt = 0; attempt < 5; attempt++) await browser.SignInAsync(password: "wrong password!");
        var answer = await Browser.ReadAsync(await browser.SignInAsync());
        Assert.Contains("locked", answer.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_TooManyAttempts_AreSlowedDown()
    {
        _app.Settings["FinOps:SignInAttemptsPerMinute"] = "3";
        using var admin = await _app.OpenAsAdministratorAsync();
        using var browser = _app.Open();
        await browser.SignInAsync(name: "a");
        await browser.SignInAsync(name: "b");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.SignInAsync(name: "c")).StatusCode);
    }

    [Fact]
    public async Task SignOut_ByForm_EndsTheSession()
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        using var empty = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Http.PostAsync(new Uri("/account/logout", UriKind.Relative), empty)).StatusCode);
        var home = await browser.ReadAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SendAsync(home, "/account/logout")).StatusCode);
        Assert.Contains("/account/login", (await browser.GetAsync("/")).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_PlainHttp_IsHiddenFromScriptsAndOtherSites()
    {
        using var browser = _app.Open();
        var answer = await browser.SetUpAsync();
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("finops=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Session_AccountDisabled_IsOver()
    {
        _app.Settings["FinOps:RevalidateSignInSeconds"] = "1";
        using var browser = await _app.OpenAsAdministratorAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
        await using (var scope = _app.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<Accounts>().DisableAsync(Browser.Name);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/")).StatusCode);
        var answer = await Browser.ReadAsync(await browser.SignInAsync());
        Assert.Contains("locked", answer.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }
}
