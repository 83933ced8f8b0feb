using System.Net;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Data.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.IntegrationTests.Security;

public sealed class RoleTests : IDisposable
{
    private readonly RunningApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("/features/new")]
    [InlineData("/features/invoice-extraction/edit")]
    public async Task WritingPage_Viewer_IsRefusedWithAPageThatSaysWhy(string address)
    {
        using var admin = await _app.OpenAsAdministratorAsync();
        using var viewer = await OpenAsync(Roles.Viewer);
        var answer = await viewer.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/account/denied", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var denied = await viewer.GetAsync("/account/denied");
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        var page = await Browser.ReadAsync(denied);
        Assert.Equal("Not allowed", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Viewers see everything and change nothing", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/spend")]
    [InlineData("/features")]
    [InlineData("/features/invoice-extraction")]
    [InlineData("/prices")]
    [InlineData("/data")]
    public async Task ReadingPage_Viewer_IsOpen(string address)
    {
        using var admin = await _app.OpenAsAdministratorAsync();
        using var viewer = await OpenAsync(Roles.Viewer);
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData(Roles.Engineer)]
    [InlineData(Roles.Analyst)]
    public async Task WritingPage_EngineerAndAbove_IsOpen(string role)
    {
        using var admin = await _app.OpenAsAdministratorAsync();
        using var browser = await OpenAsync(role);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/features/new")).StatusCode);
    }

    [Theory]
    [InlineData("/features/new")]
    [InlineData("/features/invoice-extraction/edit")]
    [InlineData("/data")]
    public async Task WritingPage_AdministratorOfTheFirstRun_IsOpen(string address)
    {
        using var admin = await _app.OpenAsAdministratorAsync();
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(address)).StatusCode);
    }

    private async Task<Browser> OpenAsync(string role)
    {
        await using (var scope = _app.Services.CreateAsyncScope())
            Assert.Empty(await scope.ServiceProvider.GetRequiredService<AccountRegistration>().AddAsync(role, role, Browser.Password));
        var browser = _app.Open();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync(role)).StatusCode);
        return browser;
    }
}
