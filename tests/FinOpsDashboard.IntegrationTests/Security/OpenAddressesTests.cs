using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.IntegrationTests.Security;

public sealed class OpenAddressesTests : IDisposable
{
    private static readonly string[] Open = ["/account/denied", "/account/login", "/account/setup", "/error", "/health/live"];
    private readonly RunningApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public void Endpoints_Anonymous_AreTheseOnly()
    {
        var anonymous = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(Open, anonymous);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/spend")]
    [InlineData("/spend.csv")]
    [InlineData("/spend/focus.csv")]
    [InlineData("/features")]
    [InlineData("/features/new")]
    [InlineData("/features/invoice-extraction")]
    [InlineData("/features/invoice-extraction/edit")]
    [InlineData("/features/invoice-extraction/scenario.json")]
    [InlineData("/features/invoice-extraction/business-case")]
    [InlineData("/features/invoice-extraction/business-case.pdf")]
    [InlineData("/data")]
    [InlineData("/settings")]
    [InlineData("/help")]
    [InlineData("/help/examples")]
    [InlineData("/help/examples/round-numbers/scenario.json")]
    [InlineData("/schemas/v1/scenario.json")]
    [InlineData("/schemas/v1/result.json")]
    [InlineData("/nowhere")]
    [InlineData("/not-found")]
    public async Task Get_Anonymous_LeadsToTheSignIn(string address)
    {
        using var admin = await _app.OpenAsAdministratorAsync();
        using var browser = _app.Open();
        var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/account/login", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/_blazor")]
    public async Task Get_AnonymousProgram_IsRefusedWithoutAPage(string address)
    {
        using var admin = await _app.OpenAsAdministratorAsync();
        using var browser = _app.Open();
        var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }
}
