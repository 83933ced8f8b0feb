using System.Globalization;
using FinOpsDashboard.BrowserTests;
using FinOpsDashboard.Reporting.Printing;
using Microsoft.Playwright;

namespace FinOpsDashboard.Benchmarks.Pages;

/// <summary>
/// From a click to the painted page, in Chromium over a database that is there: the app in a process of its own, signed in, every page
/// clicked from a page that loads nothing, again and again.
/// </summary>
internal static class PageVisits
{
    private const string UserName = "ada";
    private const string Password = "correct horse battery";
    private const string From = "/help";

    /// <summary>How long nothing may change before a page counts as whole, milliseconds.</summary>
    private const int Quiet = 500;

    private const int Visits = 7;
    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static readonly string[] Paths =
    [
        "/", "/spend", "/spend?from=2026-10-01&to=2026-11-01&granularity=daily&group=model", "/allocation", "/unit-costs", "/reconcile", "/credits", "/forecast", "/budgets", "/anomalies",
        "/features", "/features/feature-17", "/portfolio", "/data",
    ];

    /// <summary>Measures the pages and prints them.</summary>
    /// <param name="database">The SQLite file; it gets an account when it has none. Its tag keys are those of `scale`.</param>
    /// <param name="only">The pages; all when empty.</param>
    public static async Task<int> RunAsync(string database, IReadOnlyList<string> only)
    {
        await using var app = await AppProcess.StartAsync(new()
        {
            ["ConnectionStrings__FinOps"] = $"Data Source={Path.GetFullPath(database)}",
            ["FinOps__Aws__CostAllocationTagKeys__0"] = Scale.ScaleBill.TagKey,
        });
        var chromium = ChromiumLocator.Find(null, Environment.GetEnvironmentVariable("PATH"))
            ?? throw new InvalidOperationException("No Chromium on PATH. On Debian and Ubuntu: apt-get install chromium");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Flags });
        var page = await browser.NewPageAsync(new() { BaseURL = app.Address, ViewportSize = new() { Width = 1440, Height = 900 } });
        page.SetDefaultTimeout(120_000);
        await SignInAsync(page);
        var script = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Pages", "paint.js"));

        var paths = only.Count > 0 ? only : Paths;
        // The first round is that of an app that has just started, and makes what it keeps.
        var first = new Dictionary<string, VisitedPage>();
        foreach (var path in paths) first[path] = await VisitAsync(page, script, path, 1);
        Console.WriteLine("| page | first after the start | figures, median | whole, median | whole, longest |");
        foreach (var path in paths)
        {
            var visited = await VisitAsync(page, script, path, Visits);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {path} | {first[path].Whole[0]:N0} ms | {Median(visited.Figures):N0} ms | {Median(visited.Whole):N0} ms | {visited.Whole.Max():N0} ms |"));
        }

        return 0;
    }

    private static async Task<VisitedPage> VisitAsync(IPage page, string script, string path, int visits)
    {
        var (figures, whole) = (new List<double>(), new List<double>());
        for (var visit = 0; visit < visits; visit++)
        {
            await page.EvaluateAsync<Painted>(script, new object[] { From, Quiet });
            var painted = await page.EvaluateAsync<Painted>(script, new object[] { path, Quiet });
            figures.Add(painted.Figures);
            whole.Add(painted.All);
        }

        return new VisitedPage(path, figures, whole);
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync(From);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(UserName);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        var again = page.GetByLabel("Password again");
        if (await again.CountAsync() > 0)
        {
            await again.FillAsync(Password);
            await page.GetByRole(AriaRole.Button, new() { Name = "Make the administrator" }).ClickAsync();
        }
        else
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        }

        await Assertions.Expect(page.Locator(".shell[data-live]")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator(".skeleton")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    private static double Median(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>What the script answers.</summary>
    private sealed class Painted
    {
        public double Figures { get; set; }

        public double All { get; set; }
    }
}
