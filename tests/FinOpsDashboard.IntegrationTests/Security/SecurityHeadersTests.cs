using FinOpsDashboard.Web.Security;

namespace FinOpsDashboard.IntegrationTests.Security;

public sealed class SecurityHeadersTests : IDisposable
{
    private readonly RunningApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/account/login")]
    [InlineData("/css/tokens.css")]
    [InlineData("/nowhere")]
    [InlineData("/health/live")]
    public async Task Answer_Any_CarriesTheHeaders(string address)
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        var answer = await browser.GetAsync(address);
        Assert.Equal([SecurityHeaders.ContentSecurityPolicy], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["DENY"], answer.Headers.GetValues("X-Frame-Options"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public void Policy_Scripts_OnlyOurOwnFiles()
    {
        Assert.Contains("script-src 'self';", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self' 'sha256-", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/login")]
    public async Task Page_Any_HasNoInlineScriptOrStyleSheet(string address)
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        var page = await browser.ReadAsync(address);
        Assert.All(page.Scripts, script => Assert.NotNull(script.Source));
        Assert.Empty(page.QuerySelectorAll("style"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }
}
