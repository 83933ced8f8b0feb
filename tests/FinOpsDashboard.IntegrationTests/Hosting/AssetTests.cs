using System.Net;
using System.Text.RegularExpressions;

namespace FinOpsDashboard.IntegrationTests.Hosting;

public sealed partial class AssetTests : IDisposable
{
    private readonly RunningApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/account/login")]
    public async Task Page_EveryFileItNames_IsThere(string address)
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        var page = await browser.ReadAsync(address);
        var files = page.QuerySelectorAll("script[src], img[src]").Select(element => element.GetAttribute("src")!)
            .Concat(page.QuerySelectorAll("link[href]").Select(element => element.GetAttribute("href")!))
            .ToList();
        Assert.True(files.Count >= 8, string.Join(' ', files));
        foreach (var file in files) await AssertIsThereAsync(browser, "/" + file);
    }

    [Fact]
    public async Task ChartScript_EveryModuleItImports_IsThere()
    {
        using var browser = _app.Open();
        var script = await (await browser.GetAsync("/js/chart.js")).Content.ReadAsStringAsync();
        var imports = Import().Matches(script).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(4, imports.Count);
        foreach (var import in imports) await AssertIsThereAsync(browser, "/js/" + import);
        await AssertIsThereAsync(browser, "/lib/apexcharts/apexcharts.esm.js");
        await AssertIsThereAsync(browser, "/_content/Radzen.Blazor/fonts/InterVariable.woff2");
    }

    private static async Task AssertIsThereAsync(Browser browser, string address)
    {
        var answer = await browser.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length > 0, address);
    }

    [GeneratedRegex("""from "\./([^"]+)";""")]
    private static partial Regex Import();
}
