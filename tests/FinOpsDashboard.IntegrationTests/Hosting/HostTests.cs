using System.Diagnostics;
using System.Net;
using FinOpsDashboard.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.IntegrationTests.Hosting;

public sealed class HostTests : IDisposable
{
    private readonly RunningApp _app = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("finops-start-").FullName;

    public void Dispose()
    {
        _app.Dispose();
        Directory.Delete(_folder, recursive: true);
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
    public async Task Start_NoDatabase_MakesIt()
    {
        using var app = new RunningApp { HasDatabase = false };
        using var browser = await app.OpenAsAdministratorAsync();
        Assert.Equal("Healthy", await (await browser.GetAsync("/health/ready")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Start_NoSuchFolder_SaysWhatAndWhere()
    {
        var (status, output, message) = await RunAsync(("ConnectionStrings__FinOps", "Data Source=/nowhere/at/all/finops.db;Password=secret"));
        Assert.Equal(1, status);
        Assert.Contains("/nowhere/at/all/finops.db", message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__FinOps", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message + output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SettingsThatCannotWork_AreAllNamed()
    {
        var (status, _, message) = await RunAsync(
            ("FinOps__Aws__HourlyDays", "15"), ("FinOps__Notifications__Email__Host", "mail.example.com"), ("FinOps__Notifications__Webhooks__0__Url", "nowhere"));
        Assert.Equal(1, status);
        Assert.Contains("FinOps__Aws__HourlyDays has to be 0 to 14", message, StringComparison.Ordinal);
        Assert.Contains("FinOps__Notifications__Email__From", message, StringComparison.Ordinal);
        Assert.Contains("FinOps__Notifications__Webhooks__0__Url", message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", message, StringComparison.Ordinal);
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

    private async Task<(int Status, string Output, string Error)> RunAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, error);
    }
}
