namespace FinOpsDashboard.BrowserTests;

/// <summary>Keeps pictures of pages where FINOPS_SCREENSHOTS names a folder, for people to look at.</summary>
internal static class Shots
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("FINOPS_SCREENSHOTS");

    public static bool AreWanted => !string.IsNullOrEmpty(Folder);

    public static async Task TakeAsync(IPage page, string name, bool whole = false)
    {
        if (!AreWanted) return;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder!, name + ".png"), FullPage = whole });
    }
}
