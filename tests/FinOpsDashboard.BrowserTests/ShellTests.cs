namespace FinOpsDashboard.BrowserTests;

[Collection(SharedChromium.Name)]
public sealed class ShellTests(Chromium chromium)
{
    [Fact]
    public async Task FirstRun_NewVisitor_ReachesTheOverview()
    {
        await using var app = await AppProcess.StartAsync();
        await using var tab = await chromium.OpenAsync(app.Address);
        await tab.Page.GotoAsync("/features?month=2026-10");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Make the administrator");
        Assert.Empty(await tab.FindBarriersAsync());
        await Shots.TakeAsync(tab.Page, "setup");
        await tab.SetUpAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Overview");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Load demo data" })).ToBeEnabledAsync();
        Assert.Empty(await tab.FindBarriersAsync());
        await Shots.TakeAsync(tab.Page, "overview-light");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Theme" }).ClickAsync();
        await Shots.TakeAsync(tab.Page, "theme-menu");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await tab.WaitUntilInteractiveAsync();
        Assert.Empty(await tab.FindBarriersAsync());
        await Shots.TakeAsync(tab.Page, "overview-dark");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Account of" }).ClickAsync();
        await Shots.TakeAsync(tab.Page, "user-menu");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
        Assert.Empty(await tab.FindBarriersAsync());
        await Shots.TakeAsync(tab.Page, "login-dark");
        await tab.SignInAsync("/");
        await tab.WaitUntilInteractiveAsync();
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Menu_NarrowScreen_FoldsAndOpens()
    {
        await using var app = await AppProcess.StartAsync();
        await using var tab = await chromium.OpenAsync(app.Address, width: 390, height: 844);
        await tab.SetUpAsync();
        var link = tab.Page.GetByRole(AriaRole.Link, new() { Name = "Overview" });
        await Assertions.Expect(link).ToBeHiddenAsync();
        Assert.Equal(390, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Shots.TakeAsync(tab.Page, "overview-390");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await Assertions.Expect(link).ToBeVisibleAsync();
        await Shots.TakeAsync(tab.Page, "menu-390");
        Assert.Empty(await tab.FindBarriersAsync());
        await link.ClickAsync();
        await Assertions.Expect(link).ToBeHiddenAsync();
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Menu_OpenedBeforeThePageIsLive_StaysOpen()
    {
        await using var app = await AppProcess.StartAsync();
        await using var tab = await chromium.OpenAsync(app.Address, width: 390, height: 844);
        await tab.SetUpAsync();
        var held = new TaskCompletionSource();
        await tab.Page.RouteAsync("**/_framework/blazor.web*.js", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await tab.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        var link = tab.Page.GetByRole(AriaRole.Link, new() { Name = "Overview" });
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await Assertions.Expect(link).ToBeVisibleAsync();
        held.SetResult();
        await tab.WaitUntilInteractiveAsync();
        await Assertions.Expect(link).ToBeVisibleAsync();
        await link.ClickAsync();
        await Assertions.Expect(link).ToBeHiddenAsync();
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Keyboard_FirstTab_SkipsToTheContent()
    {
        await using var app = await AppProcess.StartAsync();
        await using var tab = await chromium.OpenAsync(app.Address);
        await tab.SetUpAsync();
        var skip = tab.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" });
        await skip.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("#main")).ToBeFocusedAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Overview");
    }
}
