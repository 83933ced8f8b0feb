namespace FinOpsDashboard.BrowserTests.Demo;

[Collection(SharedChromium.Name)]
public sealed class PagesTests(Chromium chromium, DemoApp app)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Pages_EachTheme_HaveNoBarriersAndNoErrors(ColorScheme scheme)
    {
        await using var tab = await app.OpenAsync(chromium, scheme: scheme);
        var barriers = new List<string>();
        foreach (var page in DemoPages.All.Keys)
        {
            await tab.ShowAsync(page);
            await Shots.TakeAsync(tab.Page, $"{page}-1440-{scheme}", whole: true);
            barriers.AddRange((await tab.FindBarriersAsync()).Select(barrier => $"{page}: {barrier}"));
        }

        Assert.Empty(barriers);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Pages_Phone_FitWithoutSidewaysScrolling()
    {
        // Colours take no room: the dark theme is walked for its pictures alone.
        await WalkOnPhoneAsync(ColorScheme.Light);
        if (Shots.AreWanted) await WalkOnPhoneAsync(ColorScheme.Dark);
    }

    [Fact]
    public async Task Phone_MenuChartAndTable_AreUsable()
    {
        await using var tab = await app.OpenAsync(chromium, 390, 844);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Spend" }).ClickAsync();
        await Assertions.Expect(tab.Page).ToHaveTitleAsync("Spend – FinOps");
        await tab.WaitUntilDrawnAsync(1);
        await tab.Page.Locator(".plot").PressAsync("End");
        await Assertions.Expect(tab.Page.Locator("[data-readout]")).ToContainTextAsync("Invoice extraction");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("figure tbody tr")).ToHaveCountAsync(6);
        var frame = tab.Page.Locator("figure .table-frame");
        var scrolled = await frame.EvaluateAsync<int>("frame => { frame.scrollLeft = 10000; return frame.scrollLeft; }");
        Assert.True(scrolled > 0, "The table does not scroll in its frame.");
        var first = await frame.Locator("tbody th").First.BoundingBoxAsync();
        Assert.True(first!.X >= 0, "The first column left the screen.");
        Assert.Empty(tab.Faults);
    }

    private async Task WalkOnPhoneAsync(ColorScheme scheme)
    {
        await using var tab = await app.OpenAsync(chromium, 390, 844, scheme);
        var wide = new List<string>();
        foreach (var page in DemoPages.All.Keys)
        {
            await tab.ShowAsync(page);
            await Shots.TakeAsync(tab.Page, $"{page}-390-{scheme}", whole: true);
            var width = await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > 390) wide.Add($"{page}: {width}");
        }

        Assert.Empty(wide);
        Assert.Empty(tab.Faults);
    }
}
