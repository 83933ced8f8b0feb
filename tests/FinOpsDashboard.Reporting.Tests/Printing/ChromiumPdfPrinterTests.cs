using FinOpsDashboard.Reporting.Printing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Reporting.Tests.Printing;

/// <summary>Stand-ins for a browser: shell scripts that hang, fail, or say what they were started with.</summary>
public sealed class ChromiumPdfPrinterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("finops-browser-").FullName;

    [Fact]
    public async Task Print_BrowserHangs_IsEndedWithItsChildrenAfterTheTimeout()
    {
        var outcome = await PrintAsync(Script("sleep 300 & echo $! > \"$(dirname \"$0\")/child\"; wait"), TestContext.Current.CancellationToken);

        Assert.Contains("did not print within 1 seconds", Assert.IsType<PrintOutcome.Failed>(outcome).Reason, StringComparison.Ordinal);
        var child = (await File.ReadAllTextAsync(Path.Combine(_folder, "child"), TestContext.Current.CancellationToken)).Trim();
        Assert.False(IsRunning(child));
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task Print_Cancelled_EndsTheBrowserAndThrows()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PrintAsync(Script("exec sleep 300"), cancellation.Token, timeoutSeconds: 60));

        AssertNothingIsLeft();
    }

    [Fact]
    public async Task Print_BrowserFails_SaysItsLastWords()
    {
        var outcome = await PrintAsync(Script("echo first >&2; echo no fonts >&2; exit 7"), TestContext.Current.CancellationToken);

        Assert.Equal("The browser ended with status 7 and printed nothing: no fonts", Assert.IsType<PrintOutcome.Failed>(outcome).Reason);
    }

    [Fact]
    public async Task Print_FileThatIsNoProgram_SaysThatItDoesNotStart()
    {
        var path = Path.Combine(_folder, "text");
        await File.WriteAllTextAsync(path, "not a program", TestContext.Current.CancellationToken);

        var outcome = await PrintAsync(path, TestContext.Current.CancellationToken);

        Assert.Contains("does not start", Assert.IsType<PrintOutcome.Failed>(outcome).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_Sandbox_IsGivenUpOnlyAsRoot()
    {
        var outcome = await PrintAsync(Script("echo \"$@\" >&2"), TestContext.Current.CancellationToken);

        var words = Assert.IsType<PrintOutcome.Failed>(outcome).Reason;
        Assert.Equal(Environment.IsPrivilegedProcess, words.Contains("--no-sandbox", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Print_NoSandboxInAContainer_SaysWhichSettingHelps()
    {
        var browser = Script("echo '[1:1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu' >&2; exit 133");

        var failed = Assert.IsType<PrintOutcome.Failed>(await PrintAsync(browser, TestContext.Current.CancellationToken, timeoutSeconds: 30));

        Assert.Contains("FinOps__Reporting__ChromiumSandbox to false", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_NoBrowser_IsItsOwnOutcome() =>
        Assert.Contains(
            "/nowhere/chromium",
            Assert.IsType<PrintOutcome.NoBrowser>(await PrintAsync("/nowhere/chromium", TestContext.Current.CancellationToken)).Reason,
            StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<PrintOutcome> PrintAsync(string browser, CancellationToken cancellationToken, int timeoutSeconds = 1)
    {
        using var printer = new ChromiumPdfPrinter(
            Options.Create(new ReportingOptions { ChromiumPath = browser, PrintTimeoutSeconds = timeoutSeconds }),
            NullLogger<ChromiumPdfPrinter>.Instance);
        return await printer.PrintAsync("<!DOCTYPE html><title>x</title>", cancellationToken);
    }

    private string Script(string body)
    {
        var path = Path.Combine(_folder, "browser");
        File.WriteAllText(path, $"#!/bin/sh\nfor last in \"$@\"; do :; done\necho \"$last\" > '{_folder}/page'\n{body}\n");
        if (OperatingSystem.IsWindows()) Assert.Skip("The stand-ins for a browser are shell scripts.");
        else File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private void AssertNothingIsLeft()
    {
        var page = new Uri(File.ReadAllText(Path.Combine(_folder, "page")).Trim()).LocalPath;
        Assert.Contains("finops-print-", page, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(page)));
    }

    private static bool IsRunning(string processId) =>
        File.Exists($"/proc/{processId}/stat") && !File.ReadAllText($"/proc/{processId}/stat").Contains(") Z ", StringComparison.Ordinal);
}
