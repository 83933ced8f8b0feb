using System.Text;
using FinOpsDashboard.Testing.Prices;

namespace FinOpsDashboard.BrowserTests.Data;

/// <summary>A walk through the page of prices: find a price, override it, take it back, look at an import and write it.</summary>
[Collection(SharedChromium.Name)]
public sealed class PricesTests(Chromium chromium)
{
    [Fact]
    public async Task Prices_SearchOverrideTakeBackAndImport_AreDoneByKeyboardAndSeen()
    {
        await using var app = await AppProcess.StartAsync();
        await using var tab = await chromium.OpenAsync(app.Address);
        await tab.SetUpAsync();
        await tab.Page.GotoAsync("/prices");
        await tab.WaitUntilInteractiveAsync();
        var rows = tab.Page.GetByRole(AriaRole.Region, new() { Name = "The price book" }).Locator("tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(50);

        var search = tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search" });
        await Assertions.Expect(search).ToBeEnabledAsync();
        await search.FillAsync("nova micro us-east-1 standard input");
        await search.PressAsync("Enter");
        await tab.ShowsAddressAsync("\\?q=nova%20micro");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync("$0.035");

        await rows.GetByRole(AriaRole.Button, new() { Name = "Override Nova Micro" }).PressAsync("Enter");
        await tab.Page.GetByLabel("USD per 1M tokens").FillAsync("0.03");
        await tab.Page.GetByLabel("Why").FillAsync("Quote of November");
        Assert.Empty(await tab.FindBarriersAsync());
        await tab.Page.GetByLabel("Why").PressAsync("Enter");
        await Assertions.Expect(rows).ToContainTextAsync($"Quote of November ({Tab.UserName})");
        await Assertions.Expect(rows).ToContainTextAsync("list $0.035");
        await Shots.TakeAsync(tab.Page, "prices-override", whole: true);

        await rows.GetByRole(AriaRole.Button, new() { Name = "Take back" }).PressAsync("Enter");
        await tab.Page.GetByLabel("Why").FillAsync("It ran out");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Assertions.Expect(rows).Not.ToContainTextAsync("Quote of November");
        await Assertions.Expect(rows).ToContainTextAsync("$0.035");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Overrides and discounts" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "Overrides", Exact = true })).ToContainTextAsync("It ran out");
        Assert.Empty(await tab.FindBarriersAsync());

        await tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of this page" }).GetByRole(AriaRole.Link, new() { Name = "Import" }).ClickAsync();
        await tab.Page.GetByLabel("Price lists as JSON files").SetInputFilesAsync(
            new FilePayload { Name = "index.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(PriceLists.Text(PriceLists.Bedrock)) });
        await Assertions.Expect(tab.Page.Locator(".summary")).ToContainTextAsync("38 rows");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "Changed prices" })).ToContainTextAsync("Nova Micro");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "Rows that are not taken" })).ToContainTextAsync("it is not guessed");
        Assert.Empty(await tab.FindBarriersAsync());
        await Shots.TakeAsync(tab.Page, "prices-import", whole: true);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Write " }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#import").GetByRole(AriaRole.Status)).ToContainTextAsync("Written:");

        await tab.Page.GotoAsync("/prices?q=nova%20micro%20us-east-1%20standard%20output");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync("$0.15");
        Assert.Empty(tab.Faults);
    }
}
