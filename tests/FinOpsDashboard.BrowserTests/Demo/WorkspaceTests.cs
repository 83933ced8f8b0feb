using System.Text;

namespace FinOpsDashboard.BrowserTests.Demo;

[Collection(SharedChromium.Name)]
public sealed class WorkspaceTests(Chromium chromium, DemoApp app)
{
    [Fact]
    public async Task Workspace_FromTheFeatures_SaysWhetherDistillingPays()
    {
        await using var tab = await app.OpenAsync(chromium);
        await tab.ShowAsync("features");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Invoice extraction" }).ClickAsync();
        await tab.WaitUntilDrawnAsync(2);
        await Assertions.Expect(tab.Page.Locator(".answer")).ToContainTextAsync("tokens a month");
        await Assertions.Expect(tab.Page.Locator(".answer")).ToContainTextAsync("pays back in");
        await tab.Page.Locator("figure").First.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("figure").First.Locator("tbody tr")).ToHaveCountAsync(13);
        await Assertions.Expect(tab.Page.Locator("figure").First.Locator("thead")).ToContainTextAsync("Teacher on demand");
        await Assertions.Expect(tab.Page.Locator("figure").Nth(1).Locator(".summary")).ToContainTextAsync("cheaper from");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Workspace_VolumeAndAssumption_ChangeTheFigures()
    {
        await using var tab = await app.OpenAsync(chromium);
        await tab.ShowAsync("/features/ticket-triage", 2);
        var teacher = await tab.Figure("Teacher on demand").InnerTextAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Enter a month" }).ClickAsync();
        await tab.Page.GetByLabel("Requests", new() { Exact = true }).FillAsync("many");
        var save = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save volume" });
        await save.ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("\"many\" is no whole number");
        await tab.Page.GetByLabel("Requests", new() { Exact = true }).FillAsync("2,000,000");
        await tab.Page.GetByLabel("Input tokens", new() { Exact = false }).First.FillAsync("4,000,000,000");
        await tab.Page.GetByLabel("Output tokens").First.FillAsync("900 000 000");
        await Shots.TakeAsync(tab.Page, "volume-form", whole: true);
        Assert.Empty(await tab.FindBarriersAsync());
        await save.ClickAsync();
        await Assertions.Expect(tab.Figure("Teacher on demand")).Not.ToHaveTextAsync(teacher);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "used by the scenario" })).ToContainTextAsync("2,000,000");

        var options = tab.Page.GetByRole(AriaRole.Region, new() { Name = "The hosting options side by side" }).Locator("tbody");
        var before = await options.InnerTextAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await tab.Page.GetByLabel("Engineering, USD once").FillAsync("900,000");
        await Shots.TakeAsync(tab.Page, "assumption-form", whole: true);
        Assert.Empty(await tab.FindBarriersAsync());
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save and evaluate" }).ClickAsync();
        var engineering = tab.Page.GetByRole(AriaRole.Row, new() { Name = "Engineering, once" });
        await Assertions.Expect(engineering).ToContainTextAsync("$900,000.00");
        Assert.NotEqual(before, await options.InnerTextAsync());
        await tab.Page.ReloadAsync();
        await tab.WaitUntilDrawnAsync(2);
        await Assertions.Expect(engineering).ToContainTextAsync("$900,000.00");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task BusinessCase_OfAFeature_IsAPageAndAPdf()
    {
        await using var tab = await app.OpenAsync(chromium);
        await tab.ShowAsync("workspace");
        var page = await tab.Page.RunAndWaitForPopupAsync(() => tab.Page.GetByRole(AriaRole.Link, new() { Name = "Business case" }).ClickAsync());
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Invoice extraction");
        await Shots.TakeAsync(page, "business-case", whole: true);
        var download = await tab.Page.RunAndWaitForDownloadAsync(
            () => tab.Page.GetByRole(AriaRole.Link, new() { Name = "PDF" }).ClickAsync(), new() { Timeout = 60_000 });
        Assert.StartsWith("business-case-invoice-extraction-", download.SuggestedFilename, StringComparison.Ordinal);
        var pdf = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        Assert.StartsWith("%PDF", pdf, StringComparison.Ordinal);
        Assert.True(CountPages(pdf) > 1, $"{CountPages(pdf)} pages");
        Assert.Empty(tab.Faults);
    }

    /// <summary>Chromium writes the page objects of a PDF uncompressed.</summary>
    private static int CountPages(string pdf) => pdf.Split("/Type /Page\n").Length - 1;
}
