namespace FinOpsDashboard.Reporting.Printing;

/// <summary>Finds a browser that prints.</summary>
internal static class ChromiumLocator
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    /// <summary>The configured browser, else the first one on the path.</summary>
    /// <param name="configured">A file; null or empty to search.</param>
    /// <param name="searchPath">Folders, as the variable PATH lists them.</param>
    /// <returns>Null when there is none; a configured one that is missing is not replaced by another.</returns>
    public static string? Find(string? configured, string? searchPath)
    {
        if (!string.IsNullOrEmpty(configured)) return File.Exists(configured) ? configured : null;
        var folders = (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var extension = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + extension))).FirstOrDefault(File.Exists);
    }
}
