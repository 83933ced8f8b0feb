namespace FinOpsDashboard.BrowserTests.Demo;

[Collection(SharedChromium.Name)]
public sealed class RestartTests(Chromium chromium)
{
    [Fact]
    public async Task OpenWorkspace_ServerStartedAgain_WorksOn()
    {
        await using var app = await AppProcess.StartAsync();
        await using var tab = await chromium.OpenAsync(app.Address);
        await tab.SetUpAsync();
        await tab.LoadDemoAsync();
        await tab.ShowAsync("workspace");
        await tab.MarkDocumentAsync();
        await app.KillAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await app.StartAgainAsync();
        await tab.WaitUntilLoadedAgainAsync();
        await tab.WaitUntilDrawnAsync(2);

        // What the browser said about the server while it was away is no fault of the page.
        tab.ForgetFaults();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Enter a month" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save volume" })).ToBeVisibleAsync();
        foreach (var page in (string[])["overview", "spend", "forecast", "workspace"]) await tab.ShowAsync(page);
        Assert.Empty(tab.Faults);
    }
}
