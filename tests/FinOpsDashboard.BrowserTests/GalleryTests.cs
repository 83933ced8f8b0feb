using FinOpsDashboard.BrowserTests.Gallery;

namespace FinOpsDashboard.BrowserTests;

[Collection(SharedChromium.Name)]
public sealed class GalleryTests(Chromium chromium) : IDisposable
{
    private readonly GalleryApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Blocks_BothThemes_HaveNoBarriersAndNoErrors()
    {
        await using var tab = await OpenAsync(1440, 900);
        await Shots.TakeAsync(tab.Page, "gallery-light", whole: true);
        Assert.Empty(await tab.FindBarriersAsync());
        Assert.Empty(await tab.Page.Locator("b, img[src=x]").AllAsync());

        await tab.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Assertions.Expect(tab.Page.Locator(".plot[data-drawn]:not([data-drawn='1'])")).ToHaveCountAsync(5);
        await Shots.TakeAsync(tab.Page, "gallery-dark", whole: true);
        Assert.Empty(await tab.FindBarriersAsync());

        await tab.Page.Locator("button.explain").First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".popover:popover-open code")).ToHaveTextAsync("Σ UnblendedCost");
        await Shots.TakeAsync(tab.Page, "explain-dark");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Chart_ArrowKeys_ReadItsPoints()
    {
        await using var tab = await OpenAsync(1440, 900);
        var plot = tab.Page.Locator(".plot").First;
        var readout = plot.Locator("[data-readout]");
        await plot.FocusAsync();
        await tab.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(readout).ToContainTextAsync("Nov 2026 (estimated): Support Assist $11,880.00");
        await tab.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(readout).ToContainTextAsync("Oct 2026:");
        await Shots.TakeAsync(tab.Page, "chart-tip");
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(readout).ToHaveTextAsync("Oct 2026: Support Assist $20,412.00");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("#chosen")).ToHaveTextAsync("Support Assist at 11");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(plot.Locator("[data-tip]")).ToBeHiddenAsync();
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Chart_EstimatedMonth_IsHatched()
    {
        await using var tab = await OpenAsync(1440, 900);
        var hatched = tab.Page.Locator(".plot").First.Locator(".apexcharts-bar-area[fill^='url(']");
        await Assertions.Expect(hatched).ToHaveCountAsync(6);
    }

    [Fact]
    public async Task Chart_Drawn_HidesNoneOfItsPoints()
    {
        await using var tab = await OpenAsync(1440, 900);
        await Assertions.Expect(tab.Page.Locator(".plot:not([data-drawn])")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Page.Locator(".apexcharts-series-markers-wrap").First).ToBeAttachedAsync();
        await Assertions.Expect(tab.Page.Locator(".apexcharts-element-hidden")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Chart_TableSwitch_ShowsItsData()
    {
        await using var tab = await OpenAsync(1440, 900);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Table" }).First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("figure").First.Locator("tbody tr")).ToHaveCountAsync(13);
        await Shots.TakeAsync(tab.Page, "chart-table");
        Assert.Empty(await tab.FindBarriersAsync());
    }

    [Fact]
    public async Task Blocks_Phone_FitWithoutSidewaysScrolling()
    {
        await using var tab = await OpenAsync(390, 844);
        await Shots.TakeAsync(tab.Page, "gallery-390", whole: true);
        Assert.Equal(390, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await tab.FindBarriersAsync());
    }

    [Fact]
    public async Task Menu_AnotherPage_TakesTheFocusToItsHeading()
    {
        await using var tab = await OpenAsync(1440, 900);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();
        var heading = tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Assertions.Expect(heading).ToHaveTextAsync("Overview");
        await Assertions.Expect(heading).ToBeFocusedAsync();
        await Assertions.Expect(tab.Page.Locator("nav a.active")).ToHaveTextAsync("Overview");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Blocks_OnPaper_AreLight()
    {
        await using var tab = await OpenAsync(1440, 900);
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, Media = Media.Print });
        await Shots.TakeAsync(tab.Page, "gallery-print", whole: true);
        var color = await tab.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h2')).color");
        Assert.Equal("rgb(27, 31, 35)", color);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeHiddenAsync();
    }

    private async Task<Tab> OpenAsync(int width, int height)
    {
        var tab = await chromium.OpenAsync(_app.Address, width, height);
        await tab.SetUpAsync();
        await tab.Page.GotoAsync("/gallery");
        await Assertions.Expect(tab.Page.Locator(".plot[data-drawn]")).ToHaveCountAsync(5);
        return tab;
    }
}
