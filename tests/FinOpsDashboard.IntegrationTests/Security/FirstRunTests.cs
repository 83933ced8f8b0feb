using System.Net;

namespace FinOpsDashboard.IntegrationTests.Security;

public sealed class FirstRunTests : IDisposable
{
    private readonly RunningApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/account/login")]
    [InlineData("/features/12")]
    public async Task Get_NobodyExists_LeadsToTheSetup(string address)
    {
        using var browser = _app.Open();
        var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/setup", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/_blazor")]
    public async Task Get_NobodyExistsAndAProgramAsks_IsRefusedWithoutAPage(string address)
    {
        using var browser = _app.Open();
        var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Setup_FirstVisitor_BecomesTheAdministratorAndIsSignedIn()
    {
        using var browser = _app.Open();
        var answer = await browser.SetUpAsync();
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await browser.ReadAsync("/");
        Assert.Contains("Administrator", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setup_PageOpenedTwice_MakesOneAdministrator()
    {
        using var first = _app.Open();
        using var second = _app.Open();
        var opened = await second.ReadAsync("/account/setup");
        await first.SetUpAsync();
        var answer = await second.SendAsync(
            opened, "/account/setup", ("Form.UserName", "eve"), ("Form.Password", Browser.Password), ("Form.Repeated", Browser.Password));
        Assert.False(answer.Headers.Contains("Set-Cookie") && answer.Headers.GetValues("Set-Cookie").Any(cookie => cookie.StartsWith("finops=", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Redirect, (await second.GetAsync("/")).StatusCode);
        Assert.Contains("wrong", await (await second.SignInAsync("eve")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setup_WeakPassword_SaysTheRuleBeforeAndAfter()
    {
        using var browser = _app.Open();
        var page = await browser.ReadAsync("/account/setup");
        Assert.Contains("At least 12 characters", page.QuerySelector("#password-hint")!.TextContent, StringComparison.Ordinal);
        var answer = await browser.SetUpAsync(password: "aaaaaaaaaaaaaaa");
        Assert.Contains("different", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/account/setup", (await browser.GetAsync("/")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Setup_WithoutToken_IsRefused()
    {
        using var browser = _app.Open();
        using var form = new FormUrlEncodedContent([new("_handler", "setup"), new("Form.UserName", "eve"), new("Form.Password", Browser.Password)]);
        var answer = await browser.Http.PostAsync(new Uri("/account/setup", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Live_NobodyExists_Answers()
    {
        using var browser = _app.Open();
        Assert.Equal("Healthy", await (await browser.GetAsync("/health/live")).Content.ReadAsStringAsync());
    }
}
