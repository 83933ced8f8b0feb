using System.Net;
using System.Text.Json;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.IntegrationTests.Downloads;

public sealed class FeatureDownloadTests : IDisposable
{
    private readonly RunningApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Scenario_OfAFeature_IsADocumentToKeep()
    {
        using var browser = await OpenDemoAsync();
        var answer = await browser.GetAsync("/features/invoice-extraction/scenario.json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("invoice-extraction-scenario.json", answer.Content.Headers.ContentDisposition?.FileNameStar);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
    }

    [Fact]
    public async Task BusinessCase_Page_StandsAloneUnderAPolicyOfItsOwn()
    {
        using var browser = await OpenDemoAsync();
        var answer = await browser.GetAsync("/features/invoice-extraction/business-case");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(SecurityHeaders.PrintedPagePolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
        var page = await Browser.ReadAsync(answer);
        Assert.Contains("Invoice extraction", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, link[rel=stylesheet], iframe, object"));
        Assert.All(page.QuerySelectorAll("img"), image => Assert.StartsWith("data:", image.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("scenario.json")]
    [InlineData("business-case")]
    [InlineData("business-case.pdf")]
    public async Task Download_UnknownFeature_IsNotFound(string download)
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/features/nobody/{download}")).StatusCode);
    }

    [Theory]
    [InlineData("scenario.json")]
    [InlineData("business-case")]
    [InlineData("business-case.pdf")]
    public async Task Download_NoVolumeYet_SaysWhatIsMissing(string download)
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        var register = _app.Services.GetRequiredService<FeatureRegister>();
        Assert.Empty(await register.SaveAsync([new Feature { Id = "new-one", Name = "<b>x</b>" }], CancellationToken.None));
        var answer = await browser.GetAsync($"/features/new-one/{download}");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("No volume is known", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEqual("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task BusinessCase_HostileName_IsText()
    {
        using var browser = await OpenDemoAsync();
        var register = _app.Services.GetRequiredService<FeatureRegister>();
        var known = (await _app.Services.GetRequiredService<IFeatureStore>().GetAllAsync(CancellationToken.None)).Single(feature => feature.Id == "invoice-extraction");
        Assert.Empty(await register.SaveAsync([known with { Name = "<i id=evil>x</i>", Owner = "<i id=evil>y</i>" }], CancellationToken.None));
        var page = await browser.ReadAsync("/features/invoice-extraction/business-case");
        Assert.Null(page.QuerySelector("#evil"));
        Assert.Contains("<i id=evil>x</i>", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Browser> OpenDemoAsync()
    {
        var browser = await _app.OpenAsAdministratorAsync();
        await _app.LoadDemoAsync();
        return browser;
    }
}
