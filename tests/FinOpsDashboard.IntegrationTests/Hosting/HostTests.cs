using System.Net;
using FinOpsDashboard.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.IntegrationTests.Hosting;

public sealed class HostTests : IDisposable
{
    private readonly RunningApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Ready_DatabaseMigrated_IsHealthy()
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        Assert.Equal("Healthy", await (await browser.GetAsync("/health/ready")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_UnknownAddress_ShowsTheMenuAndA404()
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        var answer = await browser.GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await Browser.ReadAsync(answer);
        Assert.Equal("Not found", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("nav#menu"));
    }

    [Fact]
    public async Task Overview_EmptyLedger_HasOneHeadingAndItsLandmarks()
    {
        using var browser = await _app.OpenAsAdministratorAsync();
        var page = await browser.ReadAsync("/");
        Assert.Equal("Overview", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Equal("Overview – FinOps", page.Title);
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("nav"));
        Assert.EndsWith("#main", page.QuerySelector(".skip-link")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_NoSuchFolder_SaysWhatAndWhere()
    {
        _app.Settings["ConnectionStrings:FinOps"] = "Data Source=/nowhere/at/all/finops.db";
        using var started = _app.WithWebHostBuilder(builder => { });
        var exception = Assert.ThrowsAny<Exception>(() => started.CreateClient());
        var reason = Assert.IsType<DatabaseStartupException>(exception.GetBaseException() is DatabaseStartupException found ? found : Unwrap(exception));
        Assert.Contains("/nowhere/at/all/finops.db", reason.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__FinOps", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_Defaults_AreTheDocumentedOnes()
    {
        var options = new FinOpsOptions();
        Assert.Equal("keys", options.KeysPath);
        Assert.Equal(300, options.RevalidateSignInSeconds);
        Assert.Equal(10, options.SignInAttemptsPerMinute);
        Assert.Empty(options.KnownProxies);
        Assert.Empty(options.KnownProxyNetworks);
    }

    [Fact]
    public void Options_OutOfRange_StopTheStart()
    {
        _app.Settings["FinOps:RevalidateSignInSeconds"] = "0";
        var exception = Assert.Throws<OptionsValidationException>(() => _app.Services.GetRequiredService<IOptions<FinOpsOptions>>());
        Assert.Contains("RevalidateSignInSeconds", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Database=finops;Username=u;Password=secret", "Host = db; Database = finops")]
    [InlineData("Data Source=:memory:", "Data Source = :memory:")]
    public void DatabaseLocation_ConnectionString_KeepsItsSecrets(string connection, string expected) =>
        Assert.Equal(expected, DatabaseLocation.Of(connection).Display);

    private static Exception Unwrap(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (current is DatabaseStartupException) return current;
        }

        return exception;
    }
}
