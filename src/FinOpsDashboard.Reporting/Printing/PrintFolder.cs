using Microsoft.Extensions.Logging;

namespace FinOpsDashboard.Reporting.Printing;

/// <summary>The files of one print, in a folder that only this user can read and that goes with it.</summary>
internal sealed class PrintFolder(ILogger logger) : IAsyncDisposable
{
    private const int DeleteAttempts = 10;
    private static readonly TimeSpan DeletePause = TimeSpan.FromMilliseconds(100);
    private readonly string _folder = Directory.CreateTempSubdirectory("finops-print-").FullName;

    public string Page => Path.Combine(_folder, "page.html");

    public string Pdf => Path.Combine(_folder, "page.pdf");

    public string Profile => Path.Combine(_folder, "profile");

    /// <summary>Removes everything. A browser that is just ending may still write to its profile, so a few attempts are made.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
                return;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                if (attempt == DeleteAttempts)
                {
                    logger.LogWarning(failure, "The folder {Folder} of a print could not be removed", _folder);
                    return;
                }

                await Task.Delay(DeletePause).ConfigureAwait(false);
            }
        }
    }
}
