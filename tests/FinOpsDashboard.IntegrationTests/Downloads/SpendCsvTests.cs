using System.Net;

namespace FinOpsDashboard.IntegrationTests.Downloads;

public sealed class SpendCsvTests : IDisposable
{
    private const string Address = "/spend.csv?from=2026-10-01&to=2026-11-01&group=usageType";
    private readonly RunningApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Csv_TinyAndLargeAmounts_KeepEveryDigit()
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        await _app.ImportAsync(("USE1-NovaMicro-input-tokens", "0.0000000003"), ("USE1-NovaMicro-output-tokens", "123456789.1234567891"));
        var lines = await ReadAsync(browser);
        Assert.Equal("period,usageType,metric,charges,amount,unit,estimated", lines[0]);
        Assert.Equal("2026-10-01,USE1-NovaMicro-output-tokens,Unblended,Usage,123456789.1234567891,USD,False", lines[1], ignoreCase: true);
        Assert.Equal("2026-10-01,USE1-NovaMicro-input-tokens,Unblended,Usage,0.0000000003,USD,False", lines[2], ignoreCase: true);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public async Task Csv_TextThatLooksLikeAFormula_IsNotOne(string usageType)
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        await _app.ImportAsync((usageType, "1.5"));
        var lines = await ReadAsync(browser);
        var cell = lines[1].Split(',')[1].Trim('"');
        Assert.StartsWith("'", cell, StringComparison.Ordinal);
        Assert.EndsWith(usageType, cell, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_OfAPeriod_IsNamedAfterIt()
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        var answer = await browser.GetAsync(Address);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("spend-20261001-20261031.csv", answer.Content.Headers.ContentDisposition?.FileNameStar);
    }

    [Theory]
    [InlineData("/spend.csv?from=rubbish&to=2026-13-45&group=nothing&granularity=hourly&only=x")]
    [InlineData("/spend.csv?group=feature,account")]
    [InlineData("/spend.csv?from=2026-11-01&to=2026-10-01")]
    public async Task Csv_QuestionThatMakesNoSense_GivesTheStandardOne(string address)
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Csv_ByATagThatIsNotStored_IsRefusedInWords()
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        var answer = await browser.GetAsync("/spend.csv?group=tag:taem");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("No spend was split by tag:taem", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<string[]> ReadAsync(Browser browser)
    {
        var answer = await browser.GetAsync(Address);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsStringAsync()).ReplaceLineEndings("\n").Split('\n');
    }
}
