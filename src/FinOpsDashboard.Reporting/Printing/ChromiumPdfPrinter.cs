using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Reporting.Printing;

/// <summary>
/// Prints with a headless Chromium of its own for each document: a fresh profile, no network, ended with everything it started when it
/// takes too long or is cancelled.
/// </summary>
public sealed class ChromiumPdfPrinter(IOptions<ReportingOptions> options, ILogger<ChromiumPdfPrinter> logger) : IPdfPrinter, IDisposable
{
    private const int ReasonLength = 300;
    private readonly SemaphoreSlim _places = new(options.Value.ConcurrentPrints);

    /// <inheritdoc />
    public async Task<PrintOutcome> PrintAsync(string html, CancellationToken cancellationToken)
    {
        if (ChromiumLocator.Find(options.Value.ChromiumPath, Environment.GetEnvironmentVariable("PATH")) is not { } browser)
            return new PrintOutcome.NoBrowser(NothingFound(options.Value.ChromiumPath));
        await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var folder = new PrintFolder(logger);
            await using (folder.ConfigureAwait(false))
            {
                await File.WriteAllTextAsync(folder.Page, html, cancellationToken).ConfigureAwait(false);
                return await PrintAsync(browser, folder, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();

    private static string NothingFound(string? configured) => string.IsNullOrEmpty(configured)
        ? "No Chromium, Chrome or Edge was found on the PATH to print the PDF: install one, or set FinOps__Reporting__ChromiumPath."
        : $"FinOps__Reporting__ChromiumPath names {configured}, which is not there: correct it, or leave it out to take the first browser on the PATH.";

    private async Task<PrintOutcome> PrintAsync(string browser, PrintFolder folder, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(options.Value.PrintTimeoutSeconds));
        using var process = new Process { StartInfo = StartInfo(browser, folder) };
        try
        {
            process.Start();
        }
        catch (Win32Exception failure)
        {
            return new PrintOutcome.Failed(
                $"{browser} does not start: {failure.Message} Set FinOps__Reporting__ChromiumPath to a Chromium that does.");
        }

        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token).ConfigureAwait(false);
            await output.ConfigureAwait(false);
            return await ReadAsync(folder, process.ExitCode, await errors.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PrintOutcome.Failed(
                $"{browser} did not print within {options.Value.PrintTimeoutSeconds} seconds. Try again, or raise FinOps__Reporting__PrintTimeoutSeconds.");
        }
        finally
        {
            await EndAsync(process).ConfigureAwait(false);
        }
    }

    private async Task<PrintOutcome> ReadAsync(PrintFolder folder, int exitCode, string errors, CancellationToken cancellationToken)
    {
        var pdf = File.Exists(folder.Pdf) ? await File.ReadAllBytesAsync(folder.Pdf, cancellationToken).ConfigureAwait(false) : [];
        if (PdfPages.Count(pdf) is > 0 and var pages) return new PrintOutcome.Printed(pdf, pages);
        logger.LogError("The browser ended with {ExitCode} and printed nothing: {Errors}", exitCode, errors);
        if (errors.Contains("No usable sandbox", StringComparison.Ordinal))
        {
            return new PrintOutcome.Failed(
                "The browser cannot make its sandbox here, as in a container without user namespaces. Allow them, or set "
                + "FinOps__Reporting__ChromiumSandbox to false: what is printed is the app's own page, without scripts or network.");
        }

        var last = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault()
            ?? "it gave no reason";
        return new PrintOutcome.Failed(
            $"The browser ended with status {exitCode} and printed nothing: {last[..Math.Min(last.Length, ReasonLength)]}");
    }

    private static async Task EndAsync(Process process)
    {
        if (process.HasExited) return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private ProcessStartInfo StartInfo(string browser, PrintFolder folder)
    {
        var start = new ProcessStartInfo(browser) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in Arguments(folder)) start.ArgumentList.Add(argument);
        return start;
    }

    private IEnumerable<string> Arguments(PrintFolder folder)
    {
        // Chromium refuses to start its sandbox as root. The page is ours, encoded, and runs no script.
        if (!options.Value.ChromiumSandbox || (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)) yield return "--no-sandbox";
        yield return "--headless";
        yield return "--disable-gpu";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-quic";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-extensions";
        yield return "--disable-sync";
        yield return "--no-first-run";
        yield return $"--user-data-dir={folder.Profile}";
        yield return "--no-pdf-header-footer";
        yield return "--generate-pdf-document-outline";
        yield return $"--print-to-pdf={folder.Pdf}";
        yield return new Uri(folder.Page).AbsoluteUri;
    }
}
