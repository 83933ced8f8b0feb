using System.Text.RegularExpressions;

namespace FinOpsDashboard.BrowserTests.Demo;

/// <summary>What somebody does on the first evening: look at the demo, and get rid of it.</summary>
[Collection(SharedChromium.Name)]
public sealed class FirstVisitTests(Chromium chromium)
{
    [Fact]
    public async Task FirstVisit_DemoLoadedAndRemoved_EndsAtThePriceOfASync()
    {
        await using var app = await AppProcess.StartAsync();
        await using var tab = await chromium.OpenAsync(app.Address);
        await tab.SetUpAsync();
        await tab.LoadDemoAsync();
        await ReadOverviewAsync(tab);
        await OpenAMonthAsync(tab);
        await RemoveDemoAsync(tab);

        await tab.Page.GotoAsync("/data");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sync now for about $0." })).ToBeEnabledAsync();
        await Assertions.Expect(tab.Page.Locator("#main")).ToContainTextAsync("Cost Explorer, which charges $0.");
        await Assertions.Expect(tab.Page.Locator(".banner")).ToHaveCountAsync(0);
        await Shots.TakeAsync(tab.Page, "data-empty", whole: true);
        Assert.Empty(await tab.FindBarriersAsync());
        Assert.Empty(tab.Faults);
    }

    private static async Task ReadOverviewAsync(Tab tab)
    {
        await Assertions.Expect(tab.Page.Locator(".answer")).ToContainTextAsync(new Regex(@"closed at \$[\d,]+, \d+(\.\d+)?\s% (over|under)"));
        await Assertions.Expect(tab.Page.Locator(".tile .value")).ToHaveCountAsync(4);
        await Assertions.Expect(tab.Page.Locator(".plot .apexcharts-bar-area").First).ToBeVisibleAsync();
        var movers = tab.Page.GetByRole(AriaRole.Region, new() { Name = "Cost by feature, last month against the month before" });
        await Assertions.Expect(movers.Locator("tbody tr")).ToHaveCountAsync(7);
        await Assertions.Expect(movers.Locator("tfoot")).ToContainTextAsync("The bill");
    }

    private static async Task OpenAMonthAsync(Tab tab)
    {
        var plot = await tab.Page.Locator(".plot").BoundingBoxAsync();
        await tab.Page.Mouse.ClickAsync(plot!.X + plot.Width / 2, plot.Y + plot.Height - 60);
        await tab.ShowsAddressAsync("/spend\\?.*granularity=daily");
        // The address changes before the page does, and the page that is left has a chart and a table too.
        await Assertions.Expect(tab.Page).ToHaveTitleAsync("Spend – FinOps");
        await tab.WaitUntilDrawnAsync(1);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("figure tbody tr").Nth(27)).ToBeVisibleAsync();
    }

    private static async Task RemoveDemoAsync(Tab tab)
    {
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Remove it or connect AWS" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Remove demo data" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the demo data for good?" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Load demo data" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }
}
