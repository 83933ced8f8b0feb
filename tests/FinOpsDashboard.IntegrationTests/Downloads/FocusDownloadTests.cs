using System.Net;
using System.Text;
using FinOpsDashboard.Application.FocusChecks;

namespace FinOpsDashboard.IntegrationTests.Downloads;

public sealed class FocusDownloadTests : IDisposable
{
    private const string Address = "/spend/focus.csv?from=2026-10-01&to=2026-11-01";
    private readonly RunningApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Focus_OfAPeriod_IsNamedAfterItAndConforms()
    {
        _app.Settings["FinOps:Focus:BillingAccountId"] = "999999999999";
        using var browser = await _app.OpenAsAdministratorAsync();
        await _app.ImportAsync(("USE1-NovaMicro-input-tokens", "0.0000000003"), ("USE1-NovaMicro-output-tokens", "123456789.1234567891"));

        var answer = await browser.GetAsync(Address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("focus-1.2-20261001-20261031.csv", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.False(answer.Headers.Contains("FinOps-Remark"));
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        var report = await FocusFileCheck.RunAsync(file, TestContext.Current.CancellationToken);
        Assert.True(report.Conforms);
        Assert.Equal((2, 123456789.1234567894m), (report.Rows, report.BilledCostByCategory["Usage"]));
    }

    [Fact]
    public async Task Focus_LongLedger_ComesWhole()
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        await _app.LoadDemoAsync();
        var answer = await browser.GetAsync("/spend/focus.csv?from=2025-01-01&to=2028-01-01");
        Assert.Equal("These figures are demo data.", Assert.Single(answer.Headers.GetValues("FinOps-Remark")));
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.InRange(text.Count(character => character == '\n'), 5_000, 50_000);
    }

    [Theory]
    [InlineData("/spend/focus.csv", "from is required")]
    [InlineData("/spend/focus.csv?from=rubbish&to=2026-11-01", "is no day")]
    [InlineData("/spend/focus.csv?from=2026-11-01&to=2026-10-01", "has to lie after from")]
    public async Task Focus_NoPeriod_IsRefusedInWords(string address, string words)
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explorer_OfAPeriod_OffersItsFile()
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        var page = await (await browser.GetAsync("/spend?from=2026-10-01&to=2026-11-01")).Content.ReadAsStringAsync();
        Assert.Contains("/spend/focus.csv?from=2026-10-01&amp;to=2026-11-01", page, StringComparison.Ordinal);
    }
}
